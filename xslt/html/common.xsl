<?xml version="1.0" encoding="UTF-8"?>
<!-- What several modules need: text, identifiers, languages, dates, safe links. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <!-- An authority entry or a participant, by its id. -->
  <xsl:key name="entry" match="person | personGrp | place | org" use="@xml:id"/>

  <xsl:template match="text()" mode="#default entry" as="text()?">
    <xsl:sequence select="."/>
  </xsl:template>

  <!-- Line ends between elements serve the reader of the TEI file only. -->
  <xsl:template mode="#default entry" as="empty-sequence()" priority="1"
      match="(TEI | text | front | body | back | div | opener | sp | list | item | choice | vocal | kinesic
              | incident | person | personGrp | place | org | location | respStmt | bibl | msIdentifier | msContents | msItem
              | additional | adminInfo | recordHist | availability)
             /text()[not(normalize-space())]"/>

  <xsl:template match="@xml:id" mode="attributes" as="attribute(id)">
    <xsl:attribute name="id" select="."/>
  </xsl:template>

  <xsl:template match="@xml:lang" mode="attributes" as="attribute(lang)">
    <xsl:attribute name="lang" select="."/>
  </xsl:template>

  <!-- The ids of the page's own parts hold a colon, which no xml:id can: the two never meet. -->
  <xsl:function name="edition:identity" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates select="$element/(@xml:id, @xml:lang)" mode="attributes"/>
  </xsl:function>

  <!-- What an element is on the page: its identity, and what it holds. -->
  <xsl:template name="content" as="node()*">
    <xsl:sequence select="edition:identity(.)"/>
    <xsl:apply-templates/>
  </xsl:template>

  <!-- The page speaks English; where the transcript does not, its own words are marked as English. -->
  <xsl:function name="edition:interface" as="attribute(lang)?">
    <xsl:param name="here" as="node()"/>
    <xsl:if test="not(lang('en', root($here)/*))">
      <xsl:attribute name="lang" select="'en'"/>
    </xsl:if>
  </xsl:function>

  <!-- A count with its noun: 1 turn, 2 turns. -->
  <xsl:function name="edition:counted" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:sequence select="$number || ' ' || $noun || 's'[$number ne 1]"/>
  </xsl:function>

  <!-- A word as it begins a sentence. -->
  <xsl:function name="edition:capital" as="xs:string?">
    <xsl:param name="word" as="xs:string?"/>
    <xsl:sequence select="$word ! (upper-case(substring(., 1, 1)) || substring(., 2))"/>
  </xsl:function>

  <!-- The year of an ISO date. -->
  <xsl:function name="edition:year" as="xs:string?">
    <xsl:param name="date" as="xs:string?"/>
    <xsl:sequence select="$date ! replace(., '^(-?\d{4}).*$', '$1')"/>
  </xsl:function>

  <!-- The years of a life: 1878–1953, born 1894, died 1953. -->
  <xsl:function name="edition:life" as="xs:string?">
    <xsl:param name="person" as="element()"/>
    <xsl:variable name="born" as="xs:string?" select="edition:year($person/birth/@when)"/>
    <xsl:variable name="died" as="xs:string?" select="edition:year($person/death/@when)"/>
    <xsl:sequence select="if ($born and $died) then $born || '–' || $died
                          else ($born ! ('born ' || .), $died ! ('died ' || .))"/>
  </xsl:function>
</xsl:stylesheet>
