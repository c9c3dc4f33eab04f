<?xml version="1.0" encoding="UTF-8"?>
<!-- Attributes: those of an element, its own and those that its classes lend, with their types and values. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:eg="http://www.tei-c.org/ns/Examples"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:doc="urn:teipress:odd-to-doc"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" version="3.0" expand-text="yes">

  <xsl:function name="doc:attributes" as="element()*">
    <xsl:param name="spec" as="element(elementSpec)"/>
    <xsl:variable name="own" as="element()*" select="$spec/attList//attDef"/>
    <xsl:variable name="all" as="element()*" select="$own[not(@mode = 'delete')], doc:lent($spec)[not(@ident = $own/@ident)]"/>
    <xsl:where-populated>
      <dl class="attributes">
        <xsl:apply-templates select="sort($all, (), function($a) { lower-case($a/@ident) })" mode="part"/>
      </dl>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="doc:lent" as="element()*">
    <xsl:param name="spec" as="element(elementSpec)"/>
    <xsl:sequence select="root($spec)//classSpec[@ident = $spec/classes/memberOf/@key]/attList//attDef"/>
  </xsl:function>

  <xsl:template match="attDef" mode="part" as="element()">
    <div class="row">
      <dt><code>{@ident}</code></dt>
      <dd>
        <p><xsl:apply-templates select="desc" mode="prose"/></p>
        <p class="type"><b>{if (@usage = 'req') then 'Required' else 'Optional'}</b>: <xsl:sequence select="doc:type(.)"/></p>
        <xsl:apply-templates select="valList[valItem]" mode="part"/>
      </dd>
    </div>
  </xsl:template>

  <!-- What a value may be, in the words of the data type. -->
  <xsl:function name="doc:type" as="item()*">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="reference" as="element()?" select="$attribute/datatype/dataRef"/>
    <xsl:variable name="declared" as="element()?" select="$reference ! key('data', @key, root($attribute))"/>
    <xsl:choose>
      <xsl:when test="$attribute/valList[@type = 'closed']">one of the values below.</xsl:when>
      <xsl:when test="$declared"><xsl:apply-templates select="$declared/desc" mode="prose"/></xsl:when>
      <xsl:otherwise><code>{($reference/@name, 'text')[1]}</code>{$reference/@restriction ! (', matching ' || .)}.</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$attribute/datatype/@maxOccurs[. ne '1']"> Several may stand there, with spaces between them.</xsl:if>
  </xsl:function>

  <xsl:template match="valList" mode="part" as="element()">
    <dl class="values">
      <xsl:for-each select="valItem">
        <div class="row">
          <dt><code>{@ident}</code></dt>
          <dd><xsl:apply-templates select="desc" mode="prose"/></dd>
        </div>
      </xsl:for-each>
    </dl>
  </xsl:template>
</xsl:stylesheet>
