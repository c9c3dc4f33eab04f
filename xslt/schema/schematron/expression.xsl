<?xml version="1.0" encoding="UTF-8"?>
<!-- Expressions as they are written, with names changed where the stylesheet needs others. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:teipress="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs svrl" version="3.0" expand-text="yes">

  <!-- Strings and comments of XPath: what looks like a name in them is none. -->
  <xsl:variable name="teipress:opaque" as="xs:string" select="'&quot;[^&quot;]*&quot;|''[^'']*''|\(:.*?:\)'"/>

  <!-- Documents are not fetched by Saxon but handed in, so the functions that fetch them are ours. -->
  <xsl:template match="(@test | @context | @select | @value | @path | @subject | @documents | xsl:*/@use | xsl:*/@match)[contains(., 'doc')]"
    mode="expand" as="attribute()" priority="1">
    <xsl:variable name="given" as="attribute()">
      <xsl:next-match/>
    </xsl:variable>
    <xsl:attribute name="{name()}" select="teipress:replaced($given, '(^|[^\w.:$\-}])(fn:)?(doc|document|doc-available)(\s*\()', '$1teipress:$3$4')"/>
  </xsl:template>

  <!-- A variable of a pattern is one of many of its name: a context has to say which. -->
  <xsl:function name="teipress:context" as="xs:string">
    <xsl:param name="rule" as="element()"/>
    <xsl:sequence select="fold-left($rule/../let[teipress:shares-its-name(.)], string($rule/@context), function($text as xs:string, $let as element()) as xs:string {
      teipress:replaced($text, '\$' || replace($let/@name, '\.', '\\.') || '([^\w.\-]|$)', '\$' || teipress:own-name($let) || '$1')})"/>
  </xsl:function>

  <xsl:function name="teipress:replaced" as="xs:string">
    <xsl:param name="expression" as="xs:string"/>
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:param name="replacement" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="$expression" regex="{$teipress:opaque}" flags="s">
        <xsl:matching-substring><xsl:sequence select="."/></xsl:matching-substring>
        <xsl:non-matching-substring><xsl:sequence select="replace(., $pattern, $replacement)"/></xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

  <!-- A text as the value of an attribute of the stylesheet, where braces have a meaning. -->
  <xsl:function name="teipress:literal" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace($text, '[{}]', '$0$0')"/>
  </xsl:function>
</xsl:stylesheet>
