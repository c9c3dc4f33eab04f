<?xml version="1.0" encoding="UTF-8"?>
<!-- The transcripts of an edition, by date, with the formats in which each is to be had. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <xsl:include href="known.xsl"/>
  <xsl:include href="common.xsl"/>

  <xsl:variable name="formats" as="array(xs:string)+"
      select="['pdf', 'PDF', '../print/', '.pdf'], ['txt', 'Plain text', '../txt/', '.reading.txt'],
              ['html', 'TEI', '', '.xml']">
    <!-- The edition that makes a format, its name for readers, and its path round the name of the transcript.
         The TEI lies beside the page. -->
  </xsl:variable>

  <xsl:template match="/" as="element()">
    <xsl:apply-templates select="teiCorpus"/>
  </xsl:template>

  <xsl:template match="teiCorpus" as="element()">
    <xsl:variable name="heading" as="xs:string" select="($title[. ne ''], 'Transcripts')[1]"/>
    <html lang="en">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title>{$heading}</title>
        <style>{$css}</style>
      </head>
      <body class="listing">
        <header class="opening">
          <h1>{$heading}</h1>
          <p class="setting">{edition:counted(count(TEI), 'transcript')}</p>
        </header>
        <main>
          <ul class="transcripts">
            <xsl:apply-templates select="TEI">
              <xsl:sort select="empty(edition:date(.)/@when)"/>
              <xsl:sort select="string(edition:date(.)/@when)"/>
              <xsl:sort select="string(.//setting/time[1]/(@from, @when)[1])"/>
              <xsl:sort select="string(@n)"/>
            </xsl:apply-templates>
          </ul>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="TEI" as="item()+">
    <xsl:variable name="setting" as="element(setting)?" select="teiHeader/profileDesc/settingDesc/setting"/>
    <xsl:variable name="names" as="element()*" select=".//particDesc//person ! edition:headword(.)"/>
    <xsl:text>&#10;</xsl:text>
    <li>
      <xsl:apply-templates select="@xml:lang" mode="attributes"/>
      <xsl:apply-templates select="teiHeader/fileDesc/titleStmt/title[1]"/>
      <xsl:sequence select="
          edition:line('when', (edition:day(.), $setting/time, $setting/placeName)),
          edition:line('who', $names), edition:line('extent', .//extent/measure)"/>
      <xsl:call-template name="formats"/>
    </li>
  </xsl:template>

  <xsl:template match="title" as="element()">
    <h2>{normalize-space()}</h2>
  </xsl:template>

  <xsl:template match="TEI[tokenize(@rend) = 'html']//title" as="element()">
    <h2><a href="{encode-for-uri(ancestor::TEI/@n)}.html">{normalize-space()}</a></h2>
  </xsl:template>

  <!-- What is not known takes no line. -->
  <xsl:function name="edition:line" as="element()?">
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="known" as="item()*"/>
    <xsl:variable name="words" as="xs:string*" select="$known ! normalize-space(string(.))[. ne '']"/>
    <xsl:if test="exists($words)"><p class="{$class}">{string-join($words, ', ')}</p></xsl:if>
  </xsl:function>

  <xsl:template name="formats" as="element()?">
    <xsl:variable name="made" as="xs:string*" select="tokenize(@rend)"/>
    <xsl:variable name="name" as="xs:string" select="encode-for-uri(@n)"/>
    <xsl:where-populated>
      <ul class="formats">
        <xsl:for-each select="$formats[.(1) = $made]">
          <li><a href="{.(3)}{$name}{.(4)}">{.(2)}</a></li>
        </xsl:for-each>
      </ul>
    </xsl:where-populated>
  </xsl:template>
</xsl:stylesheet>
