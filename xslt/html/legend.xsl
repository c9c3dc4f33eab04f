<?xml version="1.0" encoding="UTF-8"?>
<!-- The signs of the page explained: those that this text uses, and no others. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <xsl:template name="legend" as="element()*">
    <xsl:variable name="text" as="element()*" select="../text/(front | body)"/>
    <xsl:variable name="cert" as="attribute(cert)*" select="($text | profileDesc/settingDesc)//@cert"/>
    <xsl:sequence select="edition:heading(., 'How to read this page')"/>
    <ul class="legend">
      <xsl:sequence select="edition:interface(.)"/>
      <li>Each turn has a number, which is its permanent address.</li>
      <xsl:apply-templates mode="legend" select="
          ($text//(placeName | persName | orgName)[@ref])[1],
          $cert[. = 'medium'][1], $cert[. = 'low'][1],
          ($text//note[@type = 'editorial'])[1], ($text//choice)[1], ($text//supplied)[1],
          ($text//unclear)[1], ($text//(stage | vocal | kinesic | incident))[1], ($text//anchor)[1]"/>
    </ul>
  </xsl:template>

  <xsl:template match="placeName | persName | orgName" mode="legend" as="element()">
    <li>A name leads to its entry in the index, from where the numbers of the turns lead back.</li>
  </xsl:template>

  <xsl:template match="@cert[. = 'medium']" mode="legend" as="element()">
    <li id="cert:medium"><span class="cert-medium">Probable</span>: what is meant is likely, not certain.</li>
  </xsl:template>

  <xsl:template match="@cert[. = 'low']" mode="legend" as="element()">
    <li id="cert:low"><span class="cert-low">Doubtful</span>: who or what is meant is open to doubt.</li>
  </xsl:template>

  <xsl:template match="note" mode="legend" as="element()">
    <li>Numbered notes are the editors’.</li>
  </xsl:template>

  <xsl:template match="choice" mode="legend" as="element()">
    <li>A letter stands where the editors changed a word; its note gives the printed form.</li>
  </xsl:template>

  <xsl:template match="supplied" mode="legend" as="element()">
    <li>Words in ⟨angle brackets⟩ were added by the editors.</li>
  </xsl:template>

  <xsl:template match="unclear" mode="legend" as="element()">
    <li><span class="unclear">Words on a grey ground</span> could not be read or heard with certainty.</li>
  </xsl:template>

  <xsl:template match="stage | vocal | kinesic | incident" mode="legend" as="element()">
    <li>What is done or heard besides speech stands in italics, within the brackets of the source.</li>
  </xsl:template>

  <xsl:template match="anchor" mode="legend" as="element()">
    <li>An earlier state of this text had turns that are gone; their addresses end where they stood.</li>
  </xsl:template>
</xsl:stylesheet>
