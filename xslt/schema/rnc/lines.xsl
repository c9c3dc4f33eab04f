<?xml version="1.0" encoding="UTF-8"?>
<!-- A pattern, over several lines where one is too short for it or where it is documented. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
  xmlns:local="urn:teipress:rng-to-rnc" xpath-default-namespace="http://relaxng.org/ns/structure/1.0"
  exclude-result-prefixes="#all" version="3.0" expand-text="yes">

  <xsl:variable name="local:width" as="xs:integer" select="100"/>

  <!-- A pattern that stands a number of characters from the margin. -->
  <xsl:function name="local:pattern" as="xs:string">
    <xsl:param name="pattern" as="element()"/>
    <xsl:param name="indent" as="xs:integer"/>
    <xsl:variable name="line" as="xs:string?">
      <xsl:apply-templates select="$pattern[not(descendant-or-self::element | .//a:documentation)]" mode="line"/>
    </xsl:variable>
    <xsl:variable name="lines" as="xs:string?">
      <xsl:apply-templates select="$pattern[not($line) or string-length($line) + $indent gt $local:width]" mode="lines">
        <xsl:with-param name="indent" as="xs:integer" select="$indent"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:sequence select="($lines, $line)[1]"/>
  </xsl:function>

  <!-- Patterns one after the other. -->
  <xsl:function name="local:all" as="xs:string">
    <xsl:param name="patterns" as="element()*"/>
    <xsl:param name="indent" as="xs:integer"/>
    <xsl:sequence select="if (empty($patterns)) then 'empty' else string-join($patterns ! local:pattern(., $indent), ',' || local:break($indent))"/>
  </xsl:function>

  <xsl:function name="local:break" as="xs:string">
    <xsl:param name="indent" as="xs:integer"/>
    <xsl:sequence select="'&#10;' || string-join((1 to $indent) ! ' ')"/>
  </xsl:function>

  <xsl:function name="local:documented" as="xs:string">
    <xsl:param name="pattern" as="element()"/>
    <xsl:param name="indent" as="xs:integer"/>
    <xsl:sequence select="string-join($pattern/a:documentation ! ('## ' || . || local:break($indent)))"/>
  </xsl:function>

  <xsl:template match="*" mode="lines" as="xs:string" priority="-1">
    <xsl:param name="indent" as="xs:integer"/>
    <xsl:apply-templates select="." mode="line"/>
  </xsl:template>

  <xsl:template match="group | choice | interleave" mode="lines" as="xs:string">
    <xsl:param name="indent" as="xs:integer"/>
    <xsl:variable name="parts" as="xs:string*" select="* ! local:pattern(., $indent + 2)"/>
    <xsl:variable name="sign" as="xs:string" select="normalize-space($local:signs(local-name()))"/>
    <xsl:sequence select="'(' || local:break($indent + 2) || (
      if ($sign = ',') then string-join($parts, ',' || local:break($indent + 2))
      else string-join($parts, local:break($indent + 2) || $sign || ' ')) || local:break($indent) || ')'"/>
  </xsl:template>

  <xsl:template match="optional | zeroOrMore | oneOrMore" mode="lines" as="xs:string">
    <xsl:param name="indent" as="xs:integer"/>
    <xsl:variable name="repeated" as="xs:string" select="local:pattern(*, $indent)"/>
    <xsl:sequence select="(if (optional | zeroOrMore | oneOrMore) then '(' || $repeated || ')' else $repeated) || $local:signs(local-name())"/>
  </xsl:template>

  <xsl:template match="element" mode="lines" as="xs:string">
    <xsl:param name="indent" as="xs:integer"/>
    <xsl:variable name="name" as="xs:string">
      <xsl:apply-templates select="." mode="name"/>
    </xsl:variable>
    <xsl:sequence select="local:documented(., $indent) || 'element ' || $name || ' {' || local:break($indent + 2)
      || local:all(local:patterns(.), $indent + 2) || local:break($indent) || '}'"/>
  </xsl:template>

  <xsl:template match="attribute" mode="lines" as="xs:string">
    <xsl:param name="indent" as="xs:integer"/>
    <xsl:variable name="name" as="xs:string">
      <xsl:apply-templates select="." mode="name"/>
    </xsl:variable>
    <xsl:variable name="value" as="xs:string" select="(local:patterns(.) ! local:pattern(., $indent + 2), 'text')[1]"/>
    <xsl:variable name="long" as="xs:boolean" select="contains($value, '&#10;') or string-length($name || $value) + $indent gt $local:width - 15"/>
    <xsl:sequence select="local:documented(., $indent) || 'attribute ' || $name || (
      if ($long) then ' {' || local:break($indent + 2) || $value || local:break($indent) || '}' else ' { ' || $value || ' }')"/>
  </xsl:template>
</xsl:stylesheet>
