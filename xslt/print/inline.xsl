<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands inside a paragraph. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:teipress:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  version="3.0" expand-text="yes">

  <xsl:template match="text()" mode="inline" as="xs:string">
    <xsl:sequence select="f:string(.)"/>
  </xsl:template>

  <!-- A name is told to the index by the id of its entry. -->
  <xsl:template match="placeName[@ref] | persName[@ref] | orgName[@ref]" mode="inline" as="xs:string" priority="1">
    <xsl:sequence select="f:call('mention', (f:string(substring-after(@ref, '#')), f:content(.)))"/>
  </xsl:template>

  <xsl:template match="placeName | persName | orgName | date | time | q | desc | dateline | metamark | label" mode="inline" as="xs:string">
    <xsl:sequence select="f:content(.)"/>
  </xsl:template>

  <xsl:template match="p" mode="inline" as="xs:string">
    <xsl:sequence select="f:content(.)"/>
  </xsl:template>

  <xsl:template match="unclear" mode="inline" as="xs:string">
    <xsl:sequence select="f:call('unclear', f:content(.))"/>
  </xsl:template>

  <xsl:template match="stage | vocal | kinesic | incident | hi | foreign" mode="inline" as="xs:string">
    <xsl:sequence select="f:call('emph', f:content(.))"/>
  </xsl:template>

  <xsl:template match="foreign[@xml:lang]" mode="inline" as="xs:string" priority="1">
    <xsl:sequence select="f:call('foreign', (f:string(replace(@xml:lang, '-.*', '')), f:content(.)))"/>
  </xsl:template>

  <xsl:template match="hi[@rend = 'bold']" mode="inline" as="xs:string" priority="1">
    <xsl:sequence select="f:call('strong', f:content(.))"/>
  </xsl:template>

  <xsl:template match="supplied" mode="inline" as="xs:string">
    <xsl:sequence select="f:call('supplied', f:content(.))"/>
  </xsl:template>

  <!-- A better reading stands in the text, the printed one at the foot of the page. -->
  <xsl:template match="choice" mode="inline" as="xs:string">
    <xsl:sequence select="f:call('corrected', ((corr, reg, expan)[1] ! f:content(.), (sic, orig, abbr)[1] ! f:content(.)))"/>
  </xsl:template>

  <xsl:template match="sic | orig | corr | reg | abbr | expan" mode="inline" as="xs:string">
    <xsl:sequence select="f:content(.)"/>
  </xsl:template>

  <xsl:template match="note[@type = 'editorial'] | note[@place]" mode="inline" as="xs:string">
    <xsl:sequence select="f:call('note', f:content(.))"/>
  </xsl:template>

  <xsl:template match="note" mode="inline" as="xs:string">
    <xsl:sequence select="f:content(.)"/>
  </xsl:template>

  <xsl:template match="ref" mode="inline" as="xs:string">
    <xsl:sequence select="f:content(.)"/>
  </xsl:template>

  <!-- The number that calls a note of the transcript. -->
  <xsl:template match="ref[id(substring-after(@target, '#'))/self::note[ancestor::back]]" mode="inline" as="xs:string" priority="2">
    <xsl:sequence select="f:call('super', f:content(.))"/>
  </xsl:template>

  <xsl:template match="ref[matches(@target, '^https?:')]" mode="inline" as="xs:string" priority="1">
    <xsl:sequence select="f:call('link', (f:string(@target), f:content(.)))"/>
  </xsl:template>

  <xsl:template match="ref[key('turn', substring-after(@target, '#'))]" mode="inline" as="xs:string" priority="1">
    <xsl:sequence select="f:call('link', (f:call('label', f:string(substring-after(@target, '#'))), f:content(.)))"/>
  </xsl:template>

  <xsl:key name="turn" match="sp" use="@xml:id"/>

  <xsl:template match="lb" mode="inline" as="xs:string">
    <xsl:sequence select="f:string(' ')"/>
  </xsl:template>

  <!-- A word that runs on over the end of a printed line is one word again; a hyphen that belongs to it stays. -->
  <xsl:template match="text()[following-sibling::node()[1][self::lb[@break = 'no'][not(@type = 'hyphen')]]]" mode="inline"
    as="xs:string" priority="1">
    <xsl:sequence select="f:string(replace(., '[-&#x2010;&#xAD;]$', ''))"/>
  </xsl:template>

  <!-- Where a page ends amid a paragraph, what is printed at its foot and head takes no room here. -->
  <xsl:template match="lb[following-sibling::node()[1][self::pb or self::fw[not(@type = 'lineNum')]]]" mode="inline"
    as="empty-sequence()" priority="1"/>

  <xsl:template match="lb[empty(preceding-sibling::node())]" mode="inline" as="empty-sequence()" priority="1"/>

  <xsl:template match="text()[preceding-sibling::node()[1][self::fw[@type = 'lineNum']]]" mode="inline" as="xs:string">
    <xsl:sequence select="f:string(replace(., '^\s+', ''))"/>
  </xsl:template>

  <xsl:template match="lb[@break = 'no'] | pb | fw | anchor | gap" mode="inline" as="empty-sequence()" priority="1"/>

</xsl:stylesheet>
