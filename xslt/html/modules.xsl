<?xml version="1.0" encoding="UTF-8"?>
<!-- The modules of the web edition. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="page.xsl"/>
  <xsl:include href="opening.xsl"/>
  <xsl:include href="header.xsl"/>
  <xsl:include href="structure.xsl"/>
  <xsl:include href="speech.xsl"/>
  <xsl:include href="directions.xsl"/>
  <xsl:include href="names.xsl"/>
  <xsl:include href="links.xsl"/>
  <xsl:include href="signs.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="index.xsl"/>
  <xsl:include href="authority.xsl"/>
  <xsl:include href="legend.xsl"/>
  <xsl:include href="known.xsl"/>
  <xsl:include href="common.xsl"/>
  <xsl:include href="unhandled.xsl"/>
</xsl:stylesheet>
