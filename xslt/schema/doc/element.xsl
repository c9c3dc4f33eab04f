<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of an element. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:eg="http://www.tei-c.org/ns/Examples"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:doc="urn:teipress:odd-to-doc"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" version="3.0" expand-text="yes">

  <xsl:template match="elementSpec" mode="pages" as="element()">
    <xsl:variable name="opening" as="element()*">
      <h1><code>{@ident}</code></h1>
      <xsl:for-each select="desc"><p class="desc"><xsl:apply-templates select="." mode="prose"/></p></xsl:for-each>
    </xsl:variable>
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="." mode="part"/>
    </xsl:variable>
    <xsl:sequence select="doc:file('ref-' || @ident, doc:page(@ident, $opening, $parts))"/>
  </xsl:template>

  <xsl:template match="elementSpec" mode="part" as="element()*">
    <xsl:sequence select="doc:section('example', 'Example', exemplum/eg:egXML ! doc:example(.))"/>
    <xsl:sequence select="doc:section('parents', 'Contained by', doc:elements($schema/elementSpec[doc:children(.) = current()/@ident]/@ident ! string()))"/>
    <xsl:sequence select="doc:section('children', 'May contain', (doc:content(.), doc:elements(doc:children(.))))"/>
    <xsl:sequence select="doc:section('attributes', 'Attributes', doc:attributes(.))"/>
    <xsl:sequence select="doc:section('rules', 'Rules', doc:rules-of(.) ! doc:rule(., 'h3'))"/>
    <xsl:sequence select="doc:section('tei', 'In the TEI', doc:tei(.))"/>
  </xsl:template>

  <!-- What the TEI says of the element; a module that the TEI has not holds elements that it has not. -->
  <xsl:function name="doc:tei" as="element()?">
    <xsl:param name="spec" as="element(elementSpec)"/>
    <xsl:if test="map:contains($subjects, string($spec/@module))">
      <p><a href="https://www.tei-c.org/release/doc/tei-p5-doc/en/html/ref-{$spec/@ident}.html"><code>{$spec/@ident}</code> in the TEI Guidelines</a>, module {$spec/@module}.</p>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
