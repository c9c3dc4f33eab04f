<?xml version="1.0" encoding="UTF-8"?>
<!-- The indexes: prep has made and sorted their entries; Typst knows the pages. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:teipress:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  version="3.0" expand-text="yes">

  <xsl:variable name="index-titles" as="map(xs:string, xs:string)"
    select="map { 'places': 'Index of places', 'persons': 'Index of persons', 'orgs': 'Index of organisations' }"/>

  <!-- The indexes stand together behind the text. -->
  <xsl:template match="back[div[@type = 'index']]" mode="block" as="xs:string*" priority="1">
    <xsl:apply-templates select="* except div[@type = 'index']" mode="block"/>
    <xsl:variable name="indexes" as="xs:string+">
      <xsl:apply-templates select="div[@type = 'index']" mode="block"/>
    </xsl:variable>
    <xsl:sequence select="f:call('indexes', $indexes)"/>
  </xsl:template>

  <xsl:template match="div[@type = 'index']" mode="block" as="xs:string" priority="1">
    <xsl:sequence
      select="'&#10;  ' || f:call('', (f:string($index-titles(@subtype)), list/item ! ('&#10;    ' || f:entry(.))))"/>
  </xsl:template>

  <xsl:function name="f:entry" as="xs:string">
    <xsl:param name="item" as="element(item)"/>
    <xsl:sequence select="f:call('', (f:string(substring-after($item/@corresp, '#')), f:string(f:printable($item))))"/>
  </xsl:function>

  <!-- The entry's name; where no font has all of it, another name of the entry that the fonts have. -->
  <xsl:function name="f:printable" as="xs:string">
    <xsl:param name="item" as="element(item)"/>
    <xsl:variable name="label" as="xs:string" select="normalize-space($item/label)"/>
    <xsl:variable name="names" as="xs:string*"
      select="root($item)//*[@xml:id = substring-after($item/@corresp, '#')]/(placeName | persName | orgName) ! normalize-space()"/>
    <xsl:if test="not(f:is-covered($label))">
      <xsl:message>No font of the print edition has all of “{$label}”, so the index gives another name.</xsl:message>
    </xsl:if>
    <xsl:sequence select="($label, $names, substring-after($item/@corresp, '#'))[f:is-covered(.)][1]"/>
  </xsl:function>

</xsl:stylesheet>
