<?xml version="1.0" encoding="UTF-8"?>
<!-- Turns: who speaks, and what is said. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <!-- The accent of a participant is a class; the label says who speaks, the colour only helps the eye. -->
  <xsl:function name="edition:accent" as="xs:string?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="document" as="document-node()"/>
    <xsl:for-each select="key('entry', $id, $document)[ancestor::particDesc]">
      <xsl:sequence select="'speaker-' || 1 + count(preceding-sibling::*[self::person or self::personGrp])"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The labels stand in a column as wide as the widest of them; a very wide one has a line of its own. -->
  <xsl:variable name="widest" as="xs:integer" select="18">
    <!-- The width beyond which a label does not stand in the column, in letters. -->
  </xsl:variable>

  <xsl:function name="edition:column" as="xs:integer">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="widths" as="xs:integer*" select="$tei/text//speaker ! edition:width(.)"/>
    <xsl:sequence select="max((6, $widths[. le $widest]))"/>
  </xsl:function>

  <!-- About how many small letters a label is wide: a capital counts for more, and so does an ideograph. -->
  <xsl:function name="edition:width" as="xs:integer">
    <xsl:param name="speaker" as="element(speaker)"/>
    <xsl:variable name="label" as="xs:string" select="normalize-space($speaker)"/>
    <xsl:variable name="capitals" as="xs:integer" select="string-length(replace($label, '\P{Lu}', ''))"/>
    <xsl:variable name="ideographs" as="xs:integer" select="string-length(replace($label, '\P{Lo}', ''))"/>
    <xsl:sequence select="xs:integer(ceiling(string-length($label) + 0.4 * $capitals + 0.9 * $ideographs))"/>
  </xsl:function>

  <!-- Those who speak together have no accent of their own. -->
  <xsl:template match="sp" as="item()+">
    <xsl:variable name="who" as="xs:string*" select="tokenize(@who)"/>
    <xsl:text>&#10;</xsl:text>
    <div class="{'turn', 'wide-label'[edition:width(current()/speaker) gt $widest],
                 if (count($who) eq 1) then edition:accent(substring($who, 2), root()) else ()}">
      <xsl:sequence select="edition:identity(.)"/>
      <xsl:apply-templates select="@n"/>
      <xsl:apply-templates select="speaker"/>
      <div class="speech"><xsl:apply-templates select="node() except (speaker, edition:manner(.))"/></div>
    </div>
  </xsl:template>

  <xsl:template match="sp/@n" as="element()">
    <a class="number" href="#{../@xml:id}" aria-label="Turn {.}">
      <xsl:sequence select="edition:interface(.), string(.)"/>
    </a>
  </xsl:template>

  <xsl:template match="speaker" as="element()">
    <p class="speaker"><xsl:call-template name="content"/><xsl:apply-templates select="edition:manner(..)" mode="manner"/></p>
  </xsl:template>

  <!-- How something is said, directly after the label. -->
  <xsl:template match="stage" mode="manner" as="item()+">
    <xsl:text> </xsl:text>
    <span class="manner"><xsl:call-template name="content"/></span>
  </xsl:template>

  <xsl:function name="edition:manner" as="element(stage)?">
    <xsl:param name="turn" as="element(sp)"/>
    <xsl:sequence select="$turn/speaker/following-sibling::*[1][self::stage]"/>
  </xsl:function>
</xsl:stylesheet>
