<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of the stylesheet: namespaces, what the schema declares in XSLT, variables, walk and rules. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:teipress="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs svrl" version="3.0" expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <!-- With xslt, or nothing, the rules were written for XPath 1.0, and are read as XSLT 3.0 reads what is of version 1.0. -->
  <xsl:variable name="teipress:versions" as="map(xs:string, xs:string)"
    select="map{'xslt': '1.0', 'xslt2': '2.0', 'xpath2': '2.0', 'xslt3': '3.0', 'xpath3': '3.0', 'xpath31': '3.0'}"/>

  <xsl:template match="/" mode="compile" as="document-node()">
    <xsl:variable name="plain" as="document-node()">
      <xsl:apply-templates select="." mode="expand"/>
    </xsl:variable>
    <xsl:document>
      <xsl:apply-templates select="$plain/schema" mode="#current"/>
    </xsl:document>
  </xsl:template>

  <xsl:template match="/*[not(self::schema)]" mode="expand" as="empty-sequence()" priority="10">
    <xsl:call-template name="refuse">
      <xsl:with-param name="sentence" as="xs:string">This is no Schematron schema: its root is {name()}, not sch:schema.</xsl:with-param>
      <xsl:with-param name="hint" as="xs:string">Name a file of ISO Schematron.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/schema[not(teipress:version(.))]" mode="expand" as="empty-sequence()" priority="2">
    <xsl:call-template name="refuse">
      <xsl:with-param name="sentence" as="xs:string">Its rules are in {@queryBinding}, which is not understood here.</xsl:with-param>
      <xsl:with-param name="hint" as="xs:string">Write them in XPath, with queryBinding="xslt3".</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/schema" mode="expand" as="element()" priority="1">
    <xsl:copy>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="schema" mode="compile" as="element()">
    <out:stylesheet version="{teipress:version(.)}" exclude-result-prefixes="#all" xml:base="rules:/">
      <xsl:call-template name="namespaces"/>
      <out:output method="xml" encoding="UTF-8"/>
      <xsl:copy-of select="xsl:* except xsl:output"/>
      <xsl:apply-templates select="let, */let" mode="#current"/>
      <xsl:call-template name="main"/>
      <xsl:call-template name="walk"/>
      <xsl:call-template name="documents"/>
      <xsl:call-template name="paths"/>
      <xsl:for-each select="*/rule">
        <xsl:apply-templates select="." mode="#current">
          <xsl:with-param name="priority" as="xs:integer" select="last() - position() + 1"/>
        </xsl:apply-templates>
      </xsl:for-each>
    </out:stylesheet>
  </xsl:template>

  <!-- A prefix means what sch:ns says; else what the file of the schema binds it to; xs is known to everybody. -->
  <xsl:template name="namespaces" as="node()*">
    <xsl:for-each-group select="ns[@prefix != 'xml']" group-by="@prefix">
      <xsl:namespace name="{@prefix}" select="@uri"/>
    </xsl:for-each-group>
    <xsl:variable name="bound" as="namespace-node()*" select="//namespace::*[not(name() = ('', 'xml', 'xsl', current()/ns/@prefix))]"/>
    <xsl:for-each-group select="$bound" group-by="name()">
      <xsl:sequence select="."/>
    </xsl:for-each-group>
    <xsl:if test="not((ns/@prefix, $bound/name()) = 'xs')">
      <xsl:namespace name="xs" select="'http://www.w3.org/2001/XMLSchema'"/>
    </xsl:if>
  </xsl:template>

  <xsl:function name="teipress:version" as="xs:string?">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="$teipress:versions(lower-case(($node/ancestor-or-self::schema/@queryBinding, 'xslt')[1]))"/>
  </xsl:function>
</xsl:stylesheet>
