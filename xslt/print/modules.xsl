<?xml version="1.0" encoding="UTF-8"?>
<!-- The modules of the print edition. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="document.xsl"/>
  <xsl:include href="front.xsl"/>
  <xsl:include href="speech.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="index.xsl"/>
  <xsl:include href="strings.xsl"/>
  <xsl:include href="unhandled.xsl"/>
</xsl:stylesheet>
