<?xml version="1.0" encoding="UTF-8"?>
<!-- The text for reading: wrapped, turns apart, an editor's corrections made and notes at the end. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:teipress:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  version="3.0" expand-text="yes">

  <xsl:variable name="indent" as="xs:string" select="'    '"/>

  <xsl:template match="/" mode="reading" as="text()">
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:apply-templates select="TEI/text" mode="reading"/>
      <xsl:apply-templates select="f:notes(.)" mode="notes"/>
    </xsl:variable>
    <xsl:text>{string-join($blocks, '&#10;&#10;')}&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="text | front | body | back | div | list" mode="reading" as="xs:string*">
    <xsl:apply-templates mode="reading"/>
  </xsl:template>

  <!-- An index points to pages or turns, which a text that scrolls has not. -->
  <xsl:template match="div[@type = 'index']" mode="reading diplomatic" as="empty-sequence()"/>

  <xsl:template match="head | byline | opener | closer | item | div/label | div/p | div/stage | div/vocal | div/kinesic | div/incident | div/note | div/fw"
    mode="reading" as="xs:string?">
    <xsl:sequence select="f:wrapped(f:read(.), '', '')[.]"/>
  </xsl:template>

  <!-- The label runs into the first paragraph; what follows in the turn is set in. -->
  <xsl:template match="sp" mode="reading" as="xs:string">
    <xsl:variable name="parts" as="xs:string*" select="(* except (speaker, f:manner(.), lb, pb, anchor, gap, fw[not(@type = 'pageNum')])) ! f:read(.)"/>
    <xsl:variable name="first" as="xs:string" select="string-join((f:code-beside(.), f:read(speaker), f:manner(.) ! f:read(.), $parts[1]), ' ')"/>
    <xsl:variable name="lines" as="xs:string*"
      select="f:wrapped($first, '', ''), tail($parts)[.] ! f:wrapped(., $indent, $indent)"/>
    <xsl:sequence select="string-join($lines, '&#10;')"/>
  </xsl:template>

  <xsl:template match="pb | anchor | gap | div/lb" mode="reading" as="empty-sequence()"/>

  <xsl:template match="text()[not(normalize-space())]" mode="reading" as="empty-sequence()"/>

  <xsl:template match="note" mode="notes" as="xs:string">
    <xsl:variable name="said" as="xs:string*">
      <xsl:apply-templates mode="read"/>
    </xsl:variable>
    <xsl:sequence select="f:wrapped('[' || @n || '] ' || string-join($said), '', $indent)"/>
  </xsl:template>

  <xsl:function name="f:notes" as="element(note)*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="$document/TEI/text//note[@type = 'editorial']"/>
  </xsl:function>

  <xsl:function name="f:read" as="xs:string">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="said" as="xs:string*">
      <xsl:apply-templates select="$block" mode="read"/>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join($said))"/>
  </xsl:function>

</xsl:stylesheet>
