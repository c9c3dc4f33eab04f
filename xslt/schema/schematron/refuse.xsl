<?xml version="1.0" encoding="UTF-8"?>
<!-- What cannot be compiled: a sentence, the place in the schema, and what to do. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:teipress="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs svrl" version="3.0" expand-text="yes">

  <xsl:template name="refuse" as="empty-sequence()">
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:param name="hint" as="xs:string"/>
    <xsl:message terminate="yes" select="string-join((string(@teipress:place), $sentence, $hint), '&#10;')"/>
  </xsl:template>

  <!-- Quick fixes and what else belongs to other programs says nothing here. -->
  <xsl:template match="(schema | pattern | group | rule)/*[not(self::xsl:* | self::sch:*)]" mode="expand" as="empty-sequence()" priority="5"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"/>

  <xsl:template match="schema/(schema | rule | assert | report | extends)" mode="expand" as="empty-sequence()" priority="5">
    <xsl:call-template name="refuse">
      <xsl:with-param name="sentence" as="xs:string">Directly in a schema no {local-name()} may stand.</xsl:with-param>
      <xsl:with-param name="hint" as="xs:string">Put it into a pattern, or take what is in it.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
