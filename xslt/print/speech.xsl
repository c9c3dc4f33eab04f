<?xml version="1.0" encoding="UTF-8"?>
<!-- Headings, turns and stage directions. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:teipress:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  version="3.0" expand-text="yes">

  <xsl:template match="sp" mode="block" as="xs:string">
    <xsl:variable name="parts" as="xs:string*">
      <xsl:apply-templates select="* except (speaker, f:manner(.))" mode="block"/>
    </xsl:variable>
    <xsl:sequence select="f:call('turn', (
      f:string((@xml:id, '')[1]),
      f:string((@n, '')[1]),
      f:label(.),
      $parts ! ('&#10;  ' || .)))"/>
  </xsl:template>

  <xsl:template match="head" mode="block" as="xs:string">
    <xsl:sequence select="f:call('head', f:content(.))"/>
  </xsl:template>

  <xsl:template match="head[@type] | byline | list/head" mode="block" as="xs:string" priority="1">
    <xsl:sequence select="f:call('form', f:content(.))"/>
  </xsl:template>

  <xsl:template match="item" mode="block" as="xs:string">
    <xsl:sequence select="f:call('item', f:content(.))"/>
  </xsl:template>

  <xsl:template match="closer" mode="block" as="xs:string">
    <xsl:sequence select="f:call('closer', f:content(.))"/>
  </xsl:template>

  <!-- Notes that the transcript itself has at its end stay there. -->
  <xsl:template match="back/div[@type = 'notes']" mode="block" as="xs:string" priority="1">
    <xsl:variable name="notes" as="xs:string*">
      <xsl:apply-templates mode="block"/>
    </xsl:variable>
    <xsl:sequence select="f:call('typed-notes', $notes ! ('&#10;  ' || .))"/>
  </xsl:template>

  <xsl:template match="dateline" mode="block" as="xs:string">
    <xsl:sequence select="f:call('dateline', f:content(.))"/>
  </xsl:template>

  <xsl:template match="p | label | div/note | sp/note" mode="block" as="xs:string">
    <xsl:sequence select="f:call('paragraph', f:content(.))"/>
  </xsl:template>

  <xsl:template match="stage | vocal | kinesic | incident" mode="block" as="xs:string">
    <xsl:sequence select="f:call('direction', f:content(.))"/>
  </xsl:template>

  <!-- What the pages of the source carried is no part of the pages of this edition; a retired id and a gap print nothing. -->
  <xsl:template match="pb | fw | lb | anchor | gap" mode="block" as="empty-sequence()"/>

  <!-- The label, and directly after it how something is said. -->
  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="turn" as="element(sp)"/>
    <xsl:variable name="manner" as="xs:string?" select="f:manner($turn) ! f:call('emph', f:content(.))"/>
    <xsl:variable name="label" as="xs:string" select="f:content($turn/speaker)"/>
    <xsl:sequence select="if (exists($manner)) then f:call('together', ($label, f:string(' '), $manner)) else $label"/>
  </xsl:function>

  <xsl:function name="f:manner" as="element(stage)?">
    <xsl:param name="turn" as="element(sp)"/>
    <xsl:sequence select="$turn/speaker/following-sibling::*[1][self::stage]"/>
  </xsl:function>

  <!-- The content of an element as one argument. -->
  <xsl:function name="f:content" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:apply-templates select="$element/node()" mode="inline"/>
    </xsl:variable>
    <xsl:sequence select="if (count($parts) eq 1) then $parts else f:call('together', $parts)"/>
  </xsl:function>

</xsl:stylesheet>
