<?xml version="1.0" encoding="UTF-8"?>
<!-- The modules of the preparation. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="notes.xsl"/>
  <xsl:include href="index.xsl"/>
</xsl:stylesheet>
