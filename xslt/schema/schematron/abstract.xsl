<?xml version="1.0" encoding="UTF-8"?>
<!-- Abstract patterns: an instance takes the rules, with its parameters put in for the names after a dollar sign. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:local="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs" version="3.0" expand-text="yes">

  <xsl:key name="pattern" match="pattern[@abstract = 'true']" use="@id"/>

  <xsl:template match="pattern[@abstract = 'true']" mode="expand" as="empty-sequence()"/>

  <xsl:template match="pattern[@is-a]" mode="expand" as="element()">
    <xsl:variable name="parameters" as="element()*" select="sort(param, (), function($param as element()) as xs:integer { -string-length($param/@name) })"/>
    <xsl:copy>
      <xsl:copy-of select="@id"/>
      <xsl:apply-templates select="key('pattern', @is-a)/node()" mode="#current">
        <xsl:with-param name="parameters" as="element()*" select="$parameters" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="pattern[@is-a][not(key('pattern', @is-a))]" mode="expand" as="empty-sequence()" priority="1">
    <xsl:message terminate="yes">There is no abstract pattern “{@is-a}”.</xsl:message>
  </xsl:template>

  <xsl:template match="@test | @context | @select | @value | @path" mode="expand" as="attribute()">
    <xsl:param name="parameters" as="element()*" tunnel="yes" select="()"/>
    <xsl:attribute name="{name()}" select="fold-left($parameters, string(), function($text as xs:string, $param as element()) as xs:string {
      replace($text, '$' || $param/@name, $param/@value, 'q')})"/>
  </xsl:template>

  <xsl:template match="include | extends[@href]" mode="expand" as="empty-sequence()">
    <xsl:message terminate="yes">The Schematron refers to another file, {@href}, which is not read. Put its rules into this one.</xsl:message>
  </xsl:template>
</xsl:stylesheet>
