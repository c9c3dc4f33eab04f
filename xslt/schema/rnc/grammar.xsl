<?xml version="1.0" encoding="UTF-8"?>
<!-- The grammar: its namespaces, where it starts, its defines with a blank line between them. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
  xmlns:local="urn:teipress:rng-to-rnc" xpath-default-namespace="http://relaxng.org/ns/structure/1.0"
  exclude-result-prefixes="#all" version="3.0" expand-text="yes">

  <xsl:template match="/" mode="declare" as="text()">
    <xsl:variable name="parts" as="xs:string*">
      <xsl:apply-templates select="grammar" mode="#current"/>
    </xsl:variable>
    <xsl:value-of select="$parts" separator="&#10;&#10;"/>
  </xsl:template>

  <xsl:template match="grammar" mode="declare" as="xs:string*">
    <xsl:sequence select="string-join((
      'default namespace tei = ' || local:literal(@ns),
      local:other-namespaces(.) ! ('namespace ' || local:prefix(., current()) || ' = ' || local:literal(.))), '&#10;')"/>
    <xsl:apply-templates select="start, define" mode="#current"/>
  </xsl:template>

  <xsl:template match="start" mode="declare" as="xs:string">
    <xsl:sequence select="'start = ' || local:pattern(*, 2)"/>
  </xsl:template>

  <xsl:template match="define" mode="declare" as="xs:string">
    <xsl:sequence select="local:identifier(@name) || ' =&#10;  ' || local:all(*, 2)"/>
  </xsl:template>

  <!-- The namespaces besides that of the grammar, which has the prefix tei. -->
  <xsl:function name="local:other-namespaces" as="xs:string*">
    <xsl:param name="grammar" as="element(grammar)"/>
    <xsl:sequence select="distinct-values($grammar//nsName/@ns ! string())[. ne $grammar/@ns]"/>
  </xsl:function>

  <xsl:function name="local:prefix" as="xs:string">
    <xsl:param name="namespace" as="xs:string"/>
    <xsl:param name="grammar" as="element(grammar)"/>
    <xsl:sequence select="if ($namespace = $grammar/@ns) then 'tei' else 'ns' || index-of(local:other-namespaces($grammar), $namespace)"/>
  </xsl:function>

  <!-- A name that is a word of the syntax has a backslash before it. -->
  <xsl:variable name="local:keywords" as="xs:string*" select="tokenize(
    'attribute default datatypes div element empty external grammar include inherit list mixed namespace notAllowed parent start string text token')"/>

  <xsl:function name="local:identifier" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="'\'[$name = $local:keywords] || $name"/>
  </xsl:function>

  <xsl:function name="local:literal" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:variable name="mark" as="xs:string" select="if (contains($value, '&quot;')) then '''' else '&quot;'"/>
    <xsl:sequence select="$mark || $value || $mark"/>
  </xsl:function>
</xsl:stylesheet>
