<?xml version="1.0" encoding="UTF-8"?>
<!-- The indexes of places, persons and organisations. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <xsl:variable name="index-titles" as="map(xs:string, xs:string)" select="map {
      'places': 'Places', 'persons': 'Persons', 'orgs': 'Organisations'}">
    <!-- The title of an index, by its subtype. -->
  </xsl:variable>

  <xsl:function name="edition:index-title" as="xs:string">
    <xsl:param name="index" as="element(div)"/>
    <xsl:sequence select="$index-titles(string($index/@subtype))"/>
  </xsl:function>

  <xsl:template match="back" as="element()*">
    <xsl:apply-templates select="*"/>
  </xsl:template>

  <xsl:template match="back/div[@type = 'index']" as="element()">
    <section class="index" aria-labelledby="index:{@subtype}">
      <h2 id="index:{@subtype}"><xsl:sequence select="edition:interface(.)"/>{edition:index-title(.)}</h2>
      <xsl:apply-templates select="list"/>
    </section>
  </xsl:template>

  <xsl:template match="div[@type = 'index']/list" as="element()" priority="1">
    <ul class="entries"><xsl:apply-templates select="item"/></ul>
  </xsl:template>

  <xsl:template match="div[@type = 'index']/list/item" as="item()+" priority="1">
    <xsl:text>&#10;</xsl:text>
    <li id="{substring(@corresp, 2)}">
      <xsl:apply-templates select="label"/>
      <xsl:call-template name="turns"/>
      <xsl:apply-templates select="key('entry', substring(@corresp, 2))" mode="entry"/>
    </li>
  </xsl:template>

  <xsl:template match="div[@type = 'index']/list/item/label" as="element()">
    <b class="label"><xsl:call-template name="content"/></b>
  </xsl:template>

  <!-- The numbers are those of the turns, as in the margin of the text. -->
  <xsl:template name="turns" as="element()?">
    <xsl:if test="ref">
      <span class="turns">
        <xsl:text>, </xsl:text>
        <span class="term"><xsl:sequence select="edition:interface(.)"/>turn{'s'[current()/ref[2]]}</span>
        <xsl:text> </xsl:text>
        <xsl:for-each select="ref">
          <xsl:if test="position() gt 1">, </xsl:if>
          <xsl:apply-templates select="."/>
        </xsl:for-each>
      </span>
    </xsl:if>
  </xsl:template>

  <xsl:template match="div[@type = 'index']/list/item/ref" as="element()" priority="1">
    <a href="{@target}">{@n}</a>
  </xsl:template>
</xsl:stylesheet>
