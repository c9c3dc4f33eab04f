<?xml version="1.0" encoding="UTF-8"?>
<!-- What is done and heard besides speech. The printed brackets stand as they are. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <xsl:template match="stage | vocal | kinesic | incident" as="element()">
    <span class="direction {local-name()}"><xsl:call-template name="content"/></span>
  </xsl:template>

  <xsl:template as="item()+"
      match="(div | sp)/stage | (div | sp)/vocal | (div | sp)/kinesic | (div | sp)/incident">
    <xsl:text>&#10;</xsl:text>
    <p class="direction {local-name()}"><xsl:call-template name="content"/></p>
  </xsl:template>

  <xsl:template match="desc" as="item()*">
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
