<?xml version="1.0" encoding="UTF-8"?>
<!-- The grammar and its defines. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
  xmlns:local="urn:teipress:odd-to-rng" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="xs local" version="3.0" expand-text="yes">

  <xsl:key name="element" match="elementSpec[not(@mode = 'delete')]" use="@ident"/>
  <xsl:key name="class" match="classSpec[@type = 'atts'][not(@mode = 'delete')]" use="@ident"/>

  <xsl:template match="/" mode="declare" as="document-node()">
    <xsl:if test="not(//schemaSpec)">
      <xsl:message terminate="yes">This is no ODD: it has no schemaSpec.</xsl:message>
    </xsl:if>
    <xsl:document>
      <xsl:apply-templates select="(//schemaSpec)[1]" mode="#current"/>
    </xsl:document>
  </xsl:template>

  <xsl:template match="schemaSpec" mode="declare" as="element()">
    <grammar datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" ns="{(@ns, 'http://www.tei-c.org/ns/1.0')[1]}">
      <start>
        <xsl:sequence select="local:chosen(tokenize((@start, 'TEI')[1]) ! local:reference(.))"/>
      </start>
      <xsl:apply-templates select=".//(elementSpec | classSpec[@type = 'atts'] | macroSpec | dataSpec)" mode="#current">
        <xsl:sort select="index-of(('elementSpec', 'classSpec', 'macroSpec', 'dataSpec'), local-name())"/>
        <xsl:sort select="@ident" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
      </xsl:apply-templates>
    </grammar>
  </xsl:template>

  <xsl:template match="elementSpec" mode="declare" as="element()">
    <define name="{@ident}">
      <element name="{@ident}">
        <xsl:call-template name="documentation"/>
        <xsl:apply-templates select="classes/memberOf, attList" mode="attributes"/>
        <xsl:apply-templates select="content" mode="content"/>
      </element>
    </define>
  </xsl:template>

  <xsl:template match="classSpec" mode="declare" as="element()+">
    <define name="{@ident}">
      <xsl:for-each select="attList/attDef[not(@mode = 'delete')]">
        <ref name="{../../@ident}.{translate(@ident, ':', '.')}"/>
      </xsl:for-each>
    </define>
    <xsl:for-each select="attList/attDef[not(@mode = 'delete')]">
      <define name="{../../@ident}.{translate(@ident, ':', '.')}">
        <xsl:apply-templates select="." mode="attributes"/>
      </define>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="macroSpec | dataSpec" mode="declare" as="element()">
    <define name="{@ident}">
      <xsl:apply-templates select="content" mode="content"/>
    </define>
  </xsl:template>

  <xsl:template match="*[@mode = 'delete']" mode="declare" as="empty-sequence()" priority="1"/>

  <!-- What an editing program shows beside the name. -->
  <xsl:template name="documentation" as="element()*">
    <xsl:for-each select="desc">
      <a:documentation>{normalize-space()}</a:documentation>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
