<?xml version="1.0" encoding="UTF-8"?>
<!-- The transcript line for line: each block is a line, a turn begins with its label. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:teipress:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  version="3.0" expand-text="yes">

  <xsl:template match="/" mode="diplomatic" as="text()">
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:apply-templates select="TEI/text" mode="diplomatic"/>
    </xsl:variable>
    <xsl:text>{string-join($blocks, '&#10;&#10;')}&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="text | front | body | back | div | opener | list" mode="diplomatic" as="xs:string*">
    <xsl:apply-templates mode="diplomatic"/>
  </xsl:template>

  <xsl:template match="sp" mode="diplomatic" as="xs:string">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="* except (speaker, f:manner(.))" mode="diplomatic"/>
    </xsl:variable>
    <xsl:variable name="label" as="xs:string">
      <xsl:value-of separator=" ">
        <xsl:apply-templates select="speaker, f:manner(.)" mode="diplomatic"/>
      </xsl:value-of>
    </xsl:variable>
    <!-- A line break after the label says that the label stands on a line of its own. -->
    <xsl:variable name="between" as="xs:string"
      select="if ((speaker, f:manner(.))[last()]/following-sibling::*[1]/self::lb) then '&#10;' else ' '"/>
    <xsl:variable name="code" as="xs:string?" select="f:code-beside(.)"/>
    <xsl:sequence select="string-join((string-join((f:number-beside(.), $code, $label), ' ') || ($between || $lines[1])[exists($lines)], tail($lines)), '&#10;')"/>
  </xsl:template>

  <xsl:template match="head | byline | dateline | closer | item | speaker | label | p | stage | vocal | kinesic | incident | fw | div/note | sp/note"
    mode="diplomatic" as="xs:string?">
    <xsl:variable name="printed" as="xs:string*">
      <xsl:apply-templates select="." mode="printed"/>
    </xsl:variable>
    <xsl:sequence select="string-join((f:number-beside(.), string-join($printed)), ' ')[normalize-space()]"/>
  </xsl:template>

  <!-- The number of a line stands before what is printed there; of an empty line it stands alone. -->
  <xsl:template match="fw[@type = 'lineNum'][f:is-beside(following-sibling::*[1])]" mode="diplomatic" as="empty-sequence()" priority="1"/>

  <xsl:function name="f:number-beside" as="xs:string?">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="before" as="element()?" select="$block/(self::dateline/.., .)[1]/preceding-sibling::*[1]"/>
    <xsl:sequence select="$before[self::fw[@type = 'lineNum']][f:is-beside($block)] ! normalize-space()"/>
  </xsl:function>

  <xsl:function name="f:is-beside" as="xs:boolean">
    <xsl:param name="block" as="element()?"/>
    <xsl:sequence select="exists($block) and not($block[self::fw or self::lb or self::pb or self::anchor or self::gap or self::list])"/>
  </xsl:function>

  <xsl:template match="pb | anchor | gap | sp/lb | div/lb" mode="diplomatic" as="empty-sequence()"/>

  <!-- A time code on the line of a label stands before it. -->
  <xsl:template match="div/label[following-sibling::*[1][self::sp]]" mode="diplomatic reading" as="empty-sequence()" priority="1"/>

  <!-- How something is said, directly after the label. -->
  <xsl:function name="f:manner" as="element(stage)?">
    <xsl:param name="turn" as="element(sp)"/>
    <xsl:sequence select="$turn/speaker/following-sibling::*[1][self::stage]"/>
  </xsl:function>

  <xsl:function name="f:code-beside" as="xs:string?">
    <xsl:param name="turn" as="element(sp)"/>
    <xsl:sequence select="$turn/preceding-sibling::*[1][self::label] ! string-join((f:number-beside(.), normalize-space()), ' ')"/>
  </xsl:function>

  <xsl:template match="text()[not(normalize-space())]" mode="diplomatic" as="empty-sequence()"/>

</xsl:stylesheet>
