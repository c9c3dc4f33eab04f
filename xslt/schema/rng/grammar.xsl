<?xml version="1.0" encoding="UTF-8"?>
<!-- The grammar and its defines. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
  xmlns:local="urn:teipress:odd-to-rng" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="xs local" version="3.0" expand-text="yes">

  <xsl:key name="class" match="classSpec[@type = 'atts']" use="@ident"/>

  <xsl:template match="/" mode="declare" as="document-node()">
    <xsl:document>
      <xsl:apply-templates select="(//schemaSpec)[1]" mode="#current"/>
    </xsl:document>
  </xsl:template>

  <xsl:template match="schemaSpec" mode="declare" as="element()">
    <grammar datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" ns="{(@ns, 'http://www.tei-c.org/ns/1.0')[1]}">
      <start>
        <xsl:sequence select="local:chosen(tokenize((@start, 'TEI')[1]) ! local:reference(.))"/>
      </start>
      <xsl:apply-templates select="(elementSpec | classSpec[@type = 'atts'] | macroSpec | dataSpec)" mode="#current">
        <xsl:sort select="index-of(('elementSpec', 'classSpec', 'macroSpec', 'dataSpec'), local-name())"/>
        <xsl:sort select="@ident" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
      </xsl:apply-templates>
      <xsl:for-each-group select=".//anyElement" group-by="local:any(.)">
        <xsl:apply-templates select="." mode="#current"/>
      </xsl:for-each-group>
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
      <xsl:for-each select="attList/attDef">
        <ref name="{../../@ident}.{translate(@ident, ':', '.')}"/>
      </xsl:for-each>
    </define>
    <xsl:for-each select="attList/attDef">
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

  <!-- Elements of other namespaces, whatever they hold. -->
  <xsl:template match="anyElement" mode="declare" as="element()">
    <define name="{local:any(.)}">
      <element>
        <xsl:sequence select="local:namespaces(@require), local:any-but(@except)[not(current()/@require)]"/>
        <zeroOrMore>
          <choice>
            <attribute><anyName/></attribute>
            <text/>
            <ref name="{local:any(.)}"/>
          </choice>
        </zeroOrMore>
      </element>
    </define>
  </xsl:template>

  <xsl:function name="local:any" as="xs:string">
    <xsl:param name="wildcard" as="element()"/>
    <xsl:sequence select="'anyElement.' || $wildcard/ancestor::*[@ident][1]/@ident"/>
  </xsl:function>

  <xsl:function name="local:namespaces" as="element()?">
    <xsl:param name="listed" as="xs:string?"/>
    <xsl:variable name="names" as="element()*">
      <xsl:for-each select="tokenize($listed)"><nsName ns="{.}"/></xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="local:together('choice', $names)[exists($names)]"/>
  </xsl:function>

  <xsl:function name="local:any-but" as="element()">
    <xsl:param name="excepted" as="xs:string?"/>
    <anyName>
      <xsl:where-populated>
        <except><xsl:sequence select="local:namespaces($excepted)"/></except>
      </xsl:where-populated>
    </anyName>
  </xsl:function>

  <!-- What an editing program shows beside the name. -->
  <xsl:template name="documentation" as="element()*">
    <xsl:for-each select="desc">
      <a:documentation>{normalize-space()}</a:documentation>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
