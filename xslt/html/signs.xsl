<?xml version="1.0" encoding="UTF-8"?>
<!-- The signs of editors and transcribers: doubt, gaps, corrections, quotations, language, type. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <!-- The printed quotation marks stand inside; HTML's own q would set them twice. -->
  <xsl:template match="q | metamark | unclear" as="element()">
    <span class="{edition:mark(.)}"><xsl:call-template name="content"/></span>
  </xsl:template>

  <!-- The corrected, modern or full form stands in the text; the printed one in its note. -->
  <xsl:template match="choice" as="element()+">
    <xsl:apply-templates select="corr | reg | expan"/>
    <xsl:sequence select="edition:reference(.)[not(edition:within-link(current()))]"/>
  </xsl:template>

  <xsl:template match="corr | reg | expan | sic | orig | abbr" as="element()">
    <span class="{edition:mark(.)}"><xsl:call-template name="content"/></span>
  </xsl:template>

  <!-- Angle brackets, for square ones may be the printer's. -->
  <xsl:template match="supplied" as="element()">
    <span class="supplied"><xsl:sequence select="edition:identity(.)"/>⟨<xsl:apply-templates/>⟩</span>
  </xsl:template>

  <!-- The printed sign of a gap stands beside it as text. -->
  <xsl:template match="gap" as="element()">
    <span class="gap" role="img" aria-label="{string-join(('Gap', @reason), ': ')}">
      <xsl:sequence select="edition:identity(.)"/>
    </span>
  </xsl:template>

  <xsl:template match="foreign" as="element()">
    <i class="foreign"><xsl:call-template name="content"/></i>
  </xsl:template>

  <xsl:template match="hi" as="element()">
    <span class="hi {@rend}"><xsl:call-template name="content"/></span>
  </xsl:template>

  <xsl:variable name="type" as="map(xs:string, xs:string)" select="map {
      'italic': 'i', 'bold': 'b', 'underline': 'u', 'superscript': 'sup', 'subscript': 'sub',
      'strikethrough': 's'}">
    <!-- The element of HTML for a way in which words are set off. -->
  </xsl:variable>

  <xsl:template match="hi[map:contains($type, string(@rend))]" as="element()">
    <xsl:element name="{$type(@rend)}">
      <xsl:call-template name="content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="ref" as="element()">
    <span class="ref"><xsl:call-template name="content"/></span>
  </xsl:template>

  <!-- The number that calls a note of the transcript. -->
  <xsl:template match="ref[id(substring(@target, 2))/self::note[ancestor::back]]" as="element()" priority="1">
    <sup class="call">
      <a href="{@target}" role="doc-noteref"><xsl:call-template name="content"/></a>
    </sup>
  </xsl:template>

  <xsl:template match="ref[edition:leads(.)]" as="element()+">
    <a class="ref" href="{@target}"><xsl:call-template name="content"/></a>
    <xsl:sequence select="edition:references(.)"/>
  </xsl:template>
</xsl:stylesheet>
