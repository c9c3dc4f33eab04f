<?xml version="1.0" encoding="UTF-8"?>
<!-- Running text: descriptions, paragraphs, messages. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:eg="http://www.tei-c.org/ns/Examples"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:doc="urn:teipress:odd-to-doc"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" version="3.0" expand-text="yes">

  <xsl:template match="text()" mode="prose" as="text()">
    <xsl:value-of select="replace(., '\s+', ' ')"/>
  </xsl:template>

  <!-- Messages are set out over lines: what stands before the first word and after the last is none of them. -->
  <xsl:template match="sch:*/text()" mode="prose" as="text()">
    <xsl:variable name="line" as="xs:string" select="replace(., '\s+', ' ')"/>
    <xsl:variable name="begun" as="xs:string" select="if (preceding-sibling::node()) then $line else replace($line, '^ ', '')"/>
    <xsl:value-of select="if (following-sibling::node()) then $begun else replace($begun, ' $', '')"/>
  </xsl:template>

  <xsl:template match="p" mode="prose" as="element()">
    <p><xsl:apply-templates mode="#current"/></p>
  </xsl:template>

  <xsl:template match="gi" mode="prose" as="element()">
    <xsl:sequence select="doc:element(.)"/>
  </xsl:template>

  <xsl:template match="att | val | code | ident" mode="prose" as="element()">
    <code>{.}</code>
  </xsl:template>

  <!-- What a message fills in. -->
  <xsl:template match="sch:value-of | sch:name" mode="prose" as="text()">
    <xsl:text>…</xsl:text>
  </xsl:template>
</xsl:stylesheet>
