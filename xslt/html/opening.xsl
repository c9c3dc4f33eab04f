<?xml version="1.0" encoding="UTF-8"?>
<!-- The top of the page: title, occasion, day, hours, place, source, other formats, participants. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <!-- The turns of a participant. -->
  <xsl:key name="turns" match="sp" use="tokenize(@who) ! substring(., 2)"/>

  <xsl:template name="opening" as="element()">
    <header class="opening">
      <xsl:apply-templates select="teiHeader/fileDesc/titleStmt/meeting" mode="opening"/>
      <h1>{edition:title(.)}</h1>
      <xsl:apply-templates select="teiHeader/profileDesc" mode="opening"/>
      <xsl:apply-templates select="teiHeader/fileDesc/sourceDesc" mode="opening"/>
      <xsl:call-template name="formats"/>
    </header>
  </xsl:template>

  <xsl:template match="meeting" mode="opening" as="element()">
    <p class="meeting"><xsl:apply-templates/></p>
  </xsl:template>

  <!-- The day stands below already. -->
  <xsl:template mode="opening" as="element()"
      match="meeting[node()[normalize-space()][last()]/self::date/@when = edition:date(root()/TEI)/@when]">
    <p class="meeting">{string-join(text()) => replace('[\s,;:(]+$', '')}</p>
  </xsl:template>

  <xsl:template match="profileDesc" mode="opening" as="element()?">
    <xsl:variable name="setting" as="element(setting)?" select="settingDesc/setting"/>
    <xsl:where-populated>
      <p class="setting">
        <xsl:for-each select="edition:date(ancestor::TEI), $setting/time, $setting/placeName">
          <xsl:if test="position() gt 1">, </xsl:if>
          <xsl:apply-templates select="."/>
        </xsl:for-each>
      </p>
    </xsl:where-populated>
  </xsl:template>

  <!-- Where the original lies; the transcript itself is described at the foot of the page. -->
  <xsl:template match="sourceDesc" mode="opening" as="element()*">
    <xsl:for-each select="msDesc | bibl[@type = 'original']">
      <p class="source">
        <span class="term"><xsl:sequence select="edition:interface(.)"/>Source:</span>
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="." mode="opening"/>
      </p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="msDesc | bibl" mode="opening" as="item()*">
    <xsl:apply-templates select="."/>
  </xsl:template>

  <!-- The title is the link; its address stands written out at the foot of the page. -->
  <xsl:template match="bibl[title][ref[edition:may-link(@target)]]" mode="opening" as="item()*">
    <a href="{ref[1]/@target}"><xsl:apply-templates select="title"/></a>
    <xsl:text>. </xsl:text>
    <xsl:sequence select="edition:listed(* except (title, ref), '. ')"/>
  </xsl:template>

  <xsl:template name="formats" as="element()?">
    <xsl:if test="$pdf-href || $text-href || $tei-href">
      <nav class="formats" aria-label="Other formats">
        <xsl:sequence select="edition:interface(.)"/>
        <ul>
          <xsl:sequence select="edition:format('PDF', $pdf-href), edition:format('Plain text', $text-href),
                                edition:format('TEI', $tei-href)"/>
        </ul>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:function name="edition:format" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="href" as="xs:string"/>
    <xsl:if test="$href"><li><a href="{$href}">{$name}</a></li></xsl:if>
  </xsl:function>

  <xsl:template match="particDesc" mode="opening" as="element()">
    <section class="participants" aria-labelledby="page:participants">
      <h2 id="page:participants"><xsl:sequence select="edition:interface(.)"/>Participants</h2>
      <ul>
        <xsl:apply-templates select="listPerson/*" mode="opening"/>
      </ul>
    </section>
  </xsl:template>

  <!-- Of whom the text speaks, the index of persons tells more. -->
  <xsl:template match="person | personGrp" mode="opening" as="element()">
    <xsl:variable name="untold" as="element()?" select=".[not(key('indexed', @xml:id))]"/>
    <li class="{edition:accent(@xml:id, root())}">
      <xsl:apply-templates select="edition:headword(.)" mode="opening"/>
      <xsl:apply-templates select="$untold/edition:other-names(.)" mode="opening"/>
      <xsl:for-each select="edition:life(.)">
        <xsl:text> </xsl:text>
        <span class="life">({.})</span>
      </xsl:for-each>
      <xsl:apply-templates select="@role, occupation" mode="opening"/>
      <xsl:call-template name="spoken"/>
      <xsl:apply-templates select="$untold/idno" mode="opening"/>
    </li>
  </xsl:template>

  <xsl:template match="idno" mode="opening" as="item()+">
    <xsl:text>; </xsl:text>
    <xsl:sequence select="edition:register(.)"/>
  </xsl:template>

  <!-- Another name, or the same in another script. -->
  <xsl:template match="persName | name" mode="opening" as="item()+">
    <xsl:text>, </xsl:text>
    <span class="other"><xsl:call-template name="content"/></span>
  </xsl:template>

  <xsl:template match="(persName | name)[. is edition:headword(..)]" mode="opening" as="element()">
    <b class="name"><xsl:call-template name="content"/></b>
  </xsl:template>

  <!-- A participant of whom the text speaks has an entry in the index of persons. -->
  <xsl:template mode="opening" as="element()" priority="1"
      match="persName[. is edition:headword(..)][key('indexed', ../@xml:id)]">
    <a class="name" href="#{../@xml:id}"><xsl:call-template name="content"/></a>
  </xsl:template>

  <xsl:template match="@role | occupation" mode="opening" as="item()+">
    <xsl:text>, </xsl:text>
    <span class="role">{normalize-space()}</span>
  </xsl:template>

  <!-- How often somebody speaks, and under which label where the name does not tell. -->
  <xsl:template name="spoken" as="element()">
    <xsl:variable name="turns" as="element(sp)*" select="key('turns', @xml:id)"/>
    <xsl:variable name="own" as="element(sp)*" select="$turns[count(tokenize(@who)) eq 1]"/>
    <xsl:variable name="labels" as="xs:string*" select="distinct-values($own/speaker ! edition:bare(.))"/>
    <xsl:variable name="name" as="xs:string" select="string(edition:headword(.))"/>
    <span class="spoken">
      <xsl:sequence select="edition:interface(.)"/>
      <xsl:text>; {if ($turns) then edition:counted(count($turns), 'turn') else 'present'}</xsl:text>
      <xsl:for-each select="$labels[not(contains($name, .))]">
        <xsl:text>{if (position() eq 1) then ' as' else ' and'} “{.}”</xsl:text>
      </xsl:for-each>
    </span>
  </xsl:template>

  <!-- A label without its colon. -->
  <xsl:function name="edition:bare" as="xs:string">
    <xsl:param name="speaker" as="element(speaker)"/>
    <xsl:sequence select="normalize-space($speaker) => replace('\s*:$', '')"/>
  </xsl:function>
</xsl:stylesheet>
