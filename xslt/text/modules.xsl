<?xml version="1.0" encoding="UTF-8"?>
<!-- The modules of the plain texts. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="diplomatic.xsl"/>
  <xsl:include href="reading.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="wrap.xsl"/>
  <xsl:include href="unhandled.xsl"/>
</xsl:stylesheet>
