<?xml version="1.0" encoding="UTF-8"?>
<!-- What is gathered, without the white space and the declarations of the place where it stood. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:eg="http://www.tei-c.org/ns/Examples"
  xmlns:rng="http://relaxng.org/ns/structure/1.0" xmlns:teipress="urn:teipress:schematron"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="xs eg rng teipress" version="3.0" expand-text="yes">

  <xsl:template match="*" mode="copy" as="element()">
    <xsl:copy copy-namespaces="no">
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!-- XSLT keeps its prefixes: its functions have names with one. -->
  <xsl:template match="xsl:*" mode="copy" as="element()">
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template match="@test | @value | @context | @select" mode="copy" as="attribute()">
    <xsl:attribute name="{name()}" select="normalize-space()"/>
  </xsl:template>

  <!-- A message may be set out over lines; it is one line. -->
  <xsl:template match="(sch:assert | sch:report | sch:diagnostic)/text()" mode="copy" as="text()">
    <xsl:variable name="line" as="xs:string" select="replace(., '\s+', ' ')"/>
    <xsl:variable name="begun" as="xs:string" select="if (preceding-sibling::node()) then $line else replace($line, '^ ', '')"/>
    <xsl:value-of select="if (following-sibling::node()) then $begun else replace($begun, ' $', '')"/>
  </xsl:template>

  <xsl:template match="sch:*[not(self::sch:assert | self::sch:report | self::sch:diagnostic)]/text()[not(normalize-space())] | comment()"
    mode="copy" as="empty-sequence()"/>
</xsl:stylesheet>
