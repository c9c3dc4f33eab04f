<?xml version="1.0" encoding="UTF-8"?>
<!-- Content models, element by element of Pure ODD. No group or choice of one is written, and nothing empty is ever repeated:
     some validators stumble over either. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://relaxng.org/ns/structure/1.0" xmlns:local="urn:teipress:odd-to-rng"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs local" version="3.0" expand-text="yes">

  <xsl:template match="content" mode="content" as="element()">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="*" mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="local:together('group', $parts)"/>
  </xsl:template>

  <!-- How often: as often as it has to be, and then, one within the other, as often as it may be. -->
  <xsl:template match="*" mode="content" as="element()?">
    <xsl:variable name="pattern" as="element()?">
      <xsl:apply-templates select="." mode="once"/>
    </xsl:variable>
    <xsl:sequence select="$pattern ! local:repeated(., current()/@minOccurs, current()/@maxOccurs)"/>
  </xsl:template>

  <xsl:function name="local:repeated" as="element()">
    <xsl:param name="pattern" as="element()"/>
    <xsl:param name="least" as="xs:string?"/>
    <xsl:param name="most" as="xs:string?"/>
    <xsl:variable name="required" as="xs:integer" select="xs:integer(($least, '1')[1])"/>
    <xsl:variable name="unbounded" as="xs:boolean" select="$most = 'unbounded'"/>
    <xsl:variable name="further" as="xs:integer" select="if ($unbounded) then 0 else xs:integer(($most, max(($required, 1)))[1]) - $required"/>
    <xsl:sequence select="
      if ($pattern/self::*:empty) then $pattern
      else if ($unbounded and $required le 1) then local:wrapped(('zeroOrMore', 'oneOrMore')[$required + 1], $pattern)
      else local:together('group', ((1 to $required) ! $pattern, local:wrapped('zeroOrMore', $pattern)[$unbounded], local:up-to($pattern, $further)))"/>
  </xsl:function>

  <xsl:function name="local:up-to" as="element()?">
    <xsl:param name="pattern" as="element()"/>
    <xsl:param name="times" as="xs:integer"/>
    <xsl:sequence select="
      if ($times le 0) then ()
      else local:wrapped('optional', local:together('group', ($pattern, local:up-to($pattern, $times - 1))))"/>
  </xsl:function>

  <xsl:function name="local:wrapped" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="patterns" as="element()*"/>
    <xsl:element name="{$name}">
      <xsl:sequence select="$patterns"/>
    </xsl:element>
  </xsl:function>

  <!-- Several patterns in a group, a choice or an interleave; one stands alone; none is empty. -->
  <xsl:function name="local:together" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="patterns" as="element()*"/>
    <xsl:choose>
      <xsl:when test="empty($patterns)"><empty/></xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="if (count($patterns) = 1) then $patterns else local:wrapped($name, $patterns)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="local:chosen" as="element()">
    <xsl:param name="patterns" as="element()*"/>
    <xsl:sequence select="local:together('choice', $patterns)"/>
  </xsl:function>

  <xsl:function name="local:reference" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <ref name="{$name}"/>
  </xsl:function>

  <xsl:template match="sequence" mode="once" as="element()">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="*" mode="content"/>
    </xsl:variable>
    <xsl:sequence select="local:together('group', $parts)"/>
  </xsl:template>

  <xsl:template match="sequence[@preserveOrder = ('false', '0')]" mode="once" as="element()">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="*" mode="content"/>
    </xsl:variable>
    <xsl:sequence select="local:together('interleave', $parts)"/>
  </xsl:template>

  <xsl:template match="alternate" mode="once" as="element()">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="*" mode="content"/>
    </xsl:variable>
    <xsl:sequence select="local:chosen($parts)"/>
  </xsl:template>

  <xsl:template match="elementRef | macroRef | dataRef[@key]" mode="once" as="element()">
    <xsl:sequence select="local:reference(@key)"/>
  </xsl:template>

  <xsl:template match="anyElement" mode="once" as="element()">
    <xsl:sequence select="local:reference(local:any(.))"/>
  </xsl:template>

  <xsl:template match="dataRef[@name]" mode="once" as="element()">
    <data type="{@name}">
      <xsl:for-each select="@restriction">
        <param name="pattern">{.}</param>
      </xsl:for-each>
      <xsl:for-each select="dataFacet">
        <param name="{@name}">{@value}</param>
      </xsl:for-each>
    </data>
  </xsl:template>

  <xsl:template match="textNode" mode="once" as="element()">
    <text/>
  </xsl:template>

  <xsl:template match="empty" mode="once" as="element()">
    <empty/>
  </xsl:template>

  <xsl:template match="valList" mode="once" as="element()">
    <xsl:variable name="values" as="element()+">
      <xsl:apply-templates select="valItem" mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="local:chosen($values)"/>
  </xsl:template>

  <xsl:template match="valItem" mode="once" as="element()">
    <value>{@ident}</value>
  </xsl:template>
</xsl:stylesheet>
