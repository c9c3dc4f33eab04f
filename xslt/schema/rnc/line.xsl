<?xml version="1.0" encoding="UTF-8"?>
<!-- A pattern on one line. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
  xmlns:local="urn:teipress:rng-to-rnc" xpath-default-namespace="http://relaxng.org/ns/structure/1.0"
  exclude-result-prefixes="#all" version="3.0" expand-text="yes">

  <xsl:variable name="local:signs" as="map(xs:string, xs:string)" select="map{
    'optional': '?', 'zeroOrMore': '*', 'oneOrMore': '+', 'group': ', ', 'choice': ' | ', 'interleave': ' &amp; '}"/>

  <xsl:template match="group | choice | interleave" mode="line" as="xs:string">
    <xsl:variable name="parts" as="xs:string*">
      <xsl:apply-templates select="*" mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="'(' || string-join($parts, $local:signs(local-name())) || ')'"/>
  </xsl:template>

  <xsl:template match="optional | zeroOrMore | oneOrMore" mode="line" as="xs:string">
    <xsl:variable name="repeated" as="xs:string">
      <xsl:apply-templates select="*" mode="#current"/>
    </xsl:variable>
    <!-- What is repeated itself has to stand in brackets. -->
    <xsl:sequence select="(if (optional | zeroOrMore | oneOrMore) then '(' || $repeated || ')' else $repeated) || $local:signs(local-name())"/>
  </xsl:template>

  <xsl:template match="ref" mode="line" as="xs:string">
    <xsl:sequence select="local:identifier(@name)"/>
  </xsl:template>

  <xsl:template match="text | empty | notAllowed" mode="line" as="xs:string">
    <xsl:sequence select="local-name()"/>
  </xsl:template>

  <xsl:template match="value" mode="line" as="xs:string">
    <xsl:sequence select="local:literal(.)"/>
  </xsl:template>

  <xsl:template match="data" mode="line" as="xs:string">
    <xsl:sequence select="string-join((
      'xsd:' || @type, param ! (if (position() = 1) then '{' else ()), param ! (@name || ' = ' || local:literal(.)), '}'[current()/param]), ' ')"/>
  </xsl:template>

  <xsl:template match="list" mode="line" as="xs:string">
    <xsl:variable name="values" as="xs:string">
      <xsl:apply-templates select="*" mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="'list { ' || $values || ' }'"/>
  </xsl:template>

  <!-- Attributes without a pattern hold any text. -->
  <xsl:template match="attribute" mode="line" as="xs:string">
    <xsl:variable name="name" as="xs:string">
      <xsl:apply-templates select="." mode="name"/>
    </xsl:variable>
    <xsl:variable name="value" as="xs:string?">
      <xsl:apply-templates select="local:patterns(.)" mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="'attribute ' || $name || ' { ' || ($value, 'text')[1] || ' }'"/>
  </xsl:template>

  <!-- The patterns in an element or an attribute, without what documents and names it. -->
  <xsl:function name="local:patterns" as="element()*">
    <xsl:param name="parent" as="element()"/>
    <xsl:sequence select="$parent/*[not(self::a:* | self::name | self::anyName | self::nsName)]"/>
  </xsl:function>
</xsl:stylesheet>
