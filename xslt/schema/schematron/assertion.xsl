<?xml version="1.0" encoding="UTF-8"?>
<!-- Assertions and reports, and what is said where one cannot be computed. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:teipress="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs svrl" version="3.0" expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <xsl:template match="assert" mode="body" as="element()">
    <out:choose>
      <out:when test="{@test}">
        <xsl:copy-of select="@teipress:place"/>
      </out:when>
      <out:otherwise>
        <svrl:failed-assert>
          <xsl:call-template name="finding"/>
        </svrl:failed-assert>
      </out:otherwise>
    </out:choose>
  </xsl:template>

  <xsl:template match="report" mode="body" as="element()">
    <out:if test="{@test}">
      <xsl:copy-of select="@teipress:place"/>
      <svrl:successful-report>
        <xsl:call-template name="finding"/>
      </svrl:successful-report>
    </out:if>
  </xsl:template>

  <xsl:template name="finding" as="node()+">
    <xsl:call-template name="identity"/>
    <xsl:for-each select="(@role, ../@role)[1], (@flag, ../@flag)[1], (@severity, ../@severity)[1]">
      <xsl:attribute name="{name()}" select="teipress:computed(.)"/>
    </xsl:for-each>
    <xsl:call-template name="location"/>
    <xsl:apply-templates select="key('diagnostic', tokenize(@diagnostics)), key('property', tokenize(@properties))" mode="message"/>
    <svrl:text>
      <xsl:call-template name="manner"/>
      <xsl:apply-templates select="node()" mode="message"/>
    </svrl:text>
  </xsl:template>

  <xsl:template name="identity" as="attribute()+">
    <xsl:copy-of select="@id"/>
    <xsl:attribute name="test" select="teipress:literal(@test)"/>
    <xsl:attribute name="teipress:pattern" select="teipress:number(../..)"/>
    <xsl:attribute name="teipress:rule" select="teipress:literal(teipress:name(.))"/>
  </xsl:template>

  <!-- The place is that of the subject, where there is one; else of the node that the rule matched. -->
  <xsl:template name="location" as="node()">
    <xsl:variable name="subject" as="attribute()?" select="(@subject, ../@subject)[1]"/>
    <xsl:choose>
      <xsl:when test="$subject"><out:attribute name="location" select="teipress:path((({$subject}), .)[1])"/></xsl:when>
      <xsl:otherwise><xsl:attribute name="location" select="'{teipress:path(.)}'"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="assert | report" mode="failure" as="element()">
    <svrl:failed-assert role="error" location="{{teipress:path(.)}}" teipress:failed="{@teipress:place}">
      <xsl:call-template name="identity"/>
      <xsl:call-template name="excuse"/>
    </svrl:failed-assert>
  </xsl:template>

  <xsl:template name="excuse" as="element()">
    <svrl:text>This rule could not be computed here: <out:value-of select="normalize-space($Q{{http://www.w3.org/2005/xqt-errors}}description)"/></svrl:text>
  </xsl:template>

  <!-- An assertion without an id is known by its pattern and its place there. -->
  <xsl:function name="teipress:name" as="xs:string">
    <xsl:param name="assertion" as="element()"/>
    <xsl:variable name="pattern" as="element()" select="$assertion/../.."/>
    <xsl:variable name="before" as="xs:integer" select="count($pattern/rule/(assert | report)[. &lt;&lt; $assertion])"/>
    <xsl:sequence select="($assertion/@id, ($pattern/@id, 'pattern-' || teipress:position($pattern))[1] || (if ($before) then '-' || $before + 1 else ''))[1]"/>
  </xsl:function>

  <xsl:function name="teipress:position" as="xs:integer">
    <xsl:param name="pattern" as="element()"/>
    <xsl:sequence select="count($pattern/(preceding-sibling::pattern | preceding-sibling::group)) + 1"/>
  </xsl:function>

  <!-- A role, a flag or a severity may be a variable. -->
  <xsl:function name="teipress:computed" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="if (starts-with($value, '$')) then '{' || $value || '}' else teipress:literal($value)"/>
  </xsl:function>
</xsl:stylesheet>
