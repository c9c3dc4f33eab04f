<?xml version="1.0" encoding="UTF-8"?>
<!-- The top of the page: title, occasion, day, hours and place, source, other formats, those who took part. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <!-- The turns of a participant. -->
  <xsl:key name="turns" match="sp" use="tokenize(@who) ! substring(., 2)"/>

  <!-- The title of a transcript, as a string. -->
  <xsl:function name="edition:title" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="normalize-space($tei/teiHeader/fileDesc/titleStmt/title[1])"/>
  </xsl:function>

  <!-- The date element of the day of the meeting: of its setting, else of its creation, else of its name. -->
  <xsl:function name="edition:date" as="element(date)?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="header" as="element(teiHeader)" select="$tei/teiHeader"/>
    <xsl:sequence select="($header/profileDesc/settingDesc/setting/date, $header/profileDesc/creation/date,
                           $header/fileDesc/titleStmt/meeting/date)[1]"/>
  </xsl:function>

  <!-- The same as its words, else as its ISO date. -->
  <xsl:function name="edition:day" as="xs:string?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="edition:date($tei) ! (normalize-space(.), string(@when))[. ne ''][1]"/>
  </xsl:function>

  <!-- The name of a person, place or organisation that readers see. -->
  <xsl:function name="edition:headword" as="element()?">
    <xsl:param name="entry" as="element()?"/>
    <xsl:variable name="names" as="element()*" select="$entry/(persName | placeName | orgName)"/>
    <xsl:sequence select="($names[not(@type)], $names)[1]"/>
  </xsl:function>

  <xsl:template name="opening" as="element(xhtml:header)" xmlns:xhtml="http://www.w3.org/1999/xhtml">
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
      match="meeting[node()[normalize-space()][last()][self::date]/@when = ancestor::TEI ! edition:date(.)/@when]">
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
      <p class="source"><span class="term"><xsl:sequence select="edition:interface(.)"/>Source:</span>{' '}<xsl:apply-templates select="."/></p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="formats" as="element()?">
    <xsl:where-populated>
      <ul class="formats" aria-label="Other formats">
        <xsl:sequence select="edition:format('PDF', $pdf-href), edition:format('Plain text', $text-href),
                              edition:format('TEI', $tei-href)"/>
      </ul>
    </xsl:where-populated>
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
        <xsl:apply-templates select="listPerson/person" mode="opening"/>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="person" mode="opening" as="element()">
    <li class="{edition:accent(@xml:id, root())}">
      <xsl:apply-templates select="edition:headword(.)" mode="opening"/>
      <xsl:for-each select="edition:headword(.)/following-sibling::persName[not(@type)]">
        <xsl:text>, </xsl:text>
        <xsl:apply-templates select="." mode="entry"/>
      </xsl:for-each>
      <xsl:for-each select="edition:life(.)">{' '}<span class="life">({.})</span></xsl:for-each>
      <xsl:apply-templates select="@role, occupation" mode="opening"/>
      <xsl:call-template name="spoken"/>
    </li>
  </xsl:template>

  <xsl:template match="persName" mode="opening" as="element()">
    <b class="name"><xsl:sequence select="edition:identity(.)"/><xsl:apply-templates/></b>
  </xsl:template>

  <!-- A participant of whom the text speaks has an entry in the index of persons. -->
  <xsl:template match="persName[key('indexed', ../@xml:id)]" mode="opening" as="element()">
    <a class="name" href="#{../@xml:id}"><xsl:sequence select="edition:identity(.)"/><xsl:apply-templates/></a>
  </xsl:template>

  <xsl:template match="@role | occupation" mode="opening" as="item()+">
    <xsl:text>, </xsl:text>
    <span class="role">{normalize-space()}</span>
  </xsl:template>

  <!-- How often somebody speaks, and under which labels: the printed label need not be the name. -->
  <xsl:template name="spoken" as="element()">
    <xsl:variable name="turns" as="element(sp)*" select="key('turns', @xml:id)"/>
    <span class="spoken">
      <xsl:sequence select="edition:interface(.)"/>
      <xsl:text> {if ($turns) then edition:counted(count($turns), 'turn') else 'present'}</xsl:text>
    </span>
  </xsl:template>
</xsl:stylesheet>
