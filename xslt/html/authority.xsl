<?xml version="1.0" encoding="UTF-8"?>
<!-- What is known of a place, a person or an organisation: kind, names in time, situation, registers. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <xsl:variable name="gazetteers" as="map(xs:string, map(xs:string, xs:string))" select="map {
      'geonames': map { 'name': 'GeoNames', 'url': 'https://www.geonames.org/' },
      'wikidata': map { 'name': 'Wikidata', 'url': 'https://www.wikidata.org/wiki/' },
      'viaf': map { 'name': 'VIAF', 'url': 'https://viaf.org/viaf/' },
      'gnd': map { 'name': 'GND', 'url': 'https://d-nb.info/gnd/' },
      'lcnaf': map { 'name': 'LC', 'url': 'https://id.loc.gov/authorities/names/' },
      'tgn': map { 'name': 'TGN', 'url': 'http://vocab.getty.edu/page/tgn/' }}">
    <!-- Where an identifier leads, and how its register is called. -->
  </xsl:variable>

  <xsl:template match="place | person | org" mode="entry" as="element()*">
    <xsl:call-template name="particulars"/>
    <xsl:call-template name="other-names"/>
    <xsl:call-template name="registers"/>
    <xsl:apply-templates select="note" mode="entry"/>
  </xsl:template>

  <!-- Kind, life, occupation, coordinates: in one line, as far as they are known. -->
  <xsl:template name="particulars" as="element()?">
    <xsl:variable name="known" as="item()*">
      <xsl:sequence select="@type ! edition:capital(.), edition:life(.), occupation ! normalize-space()"/>
      <xsl:apply-templates select="location" mode="entry"/>
    </xsl:variable>
    <xsl:where-populated>
      <p class="particulars">{string-join($known, '; ')}</p>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template name="other-names" as="element()?">
    <xsl:where-populated>
      <ul class="names">
        <xsl:for-each select="edition:other-names(.)">
          <li><xsl:apply-templates select="." mode="entry"/></li>
        </xsl:for-each>
      </ul>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template match="persName | placeName | orgName" mode="entry" as="item()+">
    <span class="{local-name()}"><xsl:call-template name="content"/></span>
    <xsl:for-each select="edition:period(.)">, {.}</xsl:for-each>
    <xsl:for-each select="@cert ! map { 'low': 'perhaps', 'medium': 'probably' }(.)"> ({.})</xsl:for-each>
  </xsl:template>

  <!-- When a name was in use. -->
  <xsl:function name="edition:period" as="xs:string?">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="open" as="xs:string*" select="
        $name/(@from ! ('from ' || .), @to ! ('until ' || .),
               @notBefore ! ('not before ' || .), @notAfter ! ('not after ' || .))"/>
    <xsl:sequence select="if ($name/@from and $name/@to) then $name/@from || '–' || $name/@to
                          else string-join($open, ', ')[. ne '']"/>
  </xsl:function>

  <xsl:template match="location" mode="entry" as="xs:string*">
    <xsl:apply-templates select="geo" mode="entry"/>
  </xsl:template>

  <!-- Latitude and longitude in decimal degrees. -->
  <xsl:template match="geo" mode="entry" as="xs:string">
    <xsl:variable name="numbers" as="xs:decimal+" select="tokenize(., '[\s,]+')[. ne ''] ! xs:decimal(.)"/>
    <xsl:sequence select="abs($numbers[1]) || '° ' || (if ($numbers[1] lt 0) then 'S' else 'N') || ', '
                          || abs($numbers[2]) || '° ' || (if ($numbers[2] lt 0) then 'W' else 'E')"/>
  </xsl:template>

  <xsl:template name="registers" as="element()?">
    <xsl:where-populated>
      <ul class="registers"><xsl:apply-templates select="idno" mode="entry"/></ul>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template match="idno" mode="entry" as="element()">
    <li><xsl:sequence select="edition:register(.)"/></li>
  </xsl:template>

  <!-- An identifier with the name of its register, as a link where the register is known. -->
  <xsl:function name="edition:register" as="item()">
    <xsl:param name="idno" as="element(idno)"/>
    <xsl:variable name="number" as="xs:string" select="normalize-space($idno)"/>
    <xsl:variable name="register" as="map(xs:string, xs:string)?"
        select="$gazetteers(lower-case($idno/@type))"/>
    <xsl:choose>
      <xsl:when test="exists($register)">
        <a href="{$register?url}{$number}">{$register?name} {$number}</a>
      </xsl:when>
      <xsl:otherwise>{$idno/@type} {$number}</xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="note" mode="entry" as="element()">
    <div class="note"><xsl:call-template name="content"/></div>
  </xsl:template>
</xsl:stylesheet>
