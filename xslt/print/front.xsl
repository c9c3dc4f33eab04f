<?xml version="1.0" encoding="UTF-8"?>
<!-- The title page, the participants, and what the header says of the text. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:teipress:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  version="3.0" expand-text="yes">

  <xsl:function name="f:front" as="xs:string*">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:sequence select="f:title-page($header)"/>
    <xsl:sequence select="f:participants($header/profileDesc/particDesc/listPerson/person)"/>
    <xsl:sequence select="f:about($header)"/>
  </xsl:function>

  <xsl:function name="f:title-page" as="xs:string">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="title" as="element(titleStmt)" select="$header/fileDesc/titleStmt"/>
    <xsl:variable name="setting" as="element(setting)?" select="$header/profileDesc/settingDesc/setting"/>
    <xsl:sequence select="f:call('title-page', (
      f:named('title', $title/title),
      f:named('meeting', string-join($title/meeting/text()) => replace('[,\s]+$', '')),
      f:named('when', string-join(($setting/date, $setting/time) ! normalize-space(), ', ')),
      f:named('place', $setting/placeName),
      f:named('editors', string-join($title/editor ! normalize-space(), ', ')),
      f:named('publisher', ($header/fileDesc/publicationStmt/publisher, 'Unpublished')[1])))"/>
  </xsl:function>

  <xsl:function name="f:participants" as="xs:string?">
    <xsl:param name="persons" as="element(person)*"/>
    <xsl:if test="exists($persons)">
      <xsl:sequence select="f:call('participants', $persons ! f:participant(.))"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:participant" as="xs:string">
    <xsl:param name="person" as="element(person)"/>
    <xsl:variable name="others" as="xs:string*" select="f:printable-names($person)[position() gt 1]"/>
    <xsl:sequence select="f:call('', (
      f:named('name', f:printable-names($person)[1]),
      f:named('others', string-join($others, ', ')),
      f:named('years', f:years($person)),
      f:named('roles', string-join($person/occupation ! normalize-space(), '; '))))"/>
  </xsl:function>

  <!-- The names that readers are shown: the headword, then names in other languages; what no font has is left out and said. -->
  <xsl:function name="f:printable-names" as="xs:string*">
    <xsl:param name="person" as="element(person)"/>
    <xsl:for-each select="$person/persName[not(@type)]">
      <xsl:choose>
        <xsl:when test="f:is-covered(.)">
          <xsl:sequence select="normalize-space()"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:message>No font of the print edition has all of “{normalize-space()}”, so this name of {$person/@xml:id} is left out.</xsl:message>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:years" as="xs:string?">
    <xsl:param name="person" as="element(person)"/>
    <xsl:variable name="birth" as="xs:string?" select="$person/birth/@when ! substring(., 1, 4)"/>
    <xsl:variable name="death" as="xs:string?" select="$person/death/@when ! substring(., 1, 4)"/>
    <xsl:sequence select="if ($birth and $death) then $birth || '–' || $death else ($birth ! ('born ' || .), $death ! ('died ' || .))"/>
  </xsl:function>

  <xsl:function name="f:about" as="xs:string">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="file" as="element(fileDesc)" select="$header/fileDesc"/>
    <xsl:variable name="transcript" as="element(bibl)?" select="$file/sourceDesc/bibl[@type = 'transcript']"/>
    <xsl:sequence select="f:call('about', (
      f:section('The document', (
        $file/sourceDesc/msDesc/msIdentifier ! string-join(* ! normalize-space(), ', '),
        $file/sourceDesc/bibl[not(@type = 'transcript')] ! string-join(* ! normalize-space(), '. '))),
      f:section('The transcript', (
        $file/titleStmt/respStmt[@xml:id = 'transcriber'] ! (normalize-space(name) || '.'),
        $transcript ! f:transcript(.))),
      f:section('How the text is given', $header/encodingDesc/editorialDecl/(correction | normalization | segmentation)/p ! normalize-space()),
      f:section('Rights', $file/publicationStmt/availability/* ! normalize-space())))"/>
  </xsl:function>

  <xsl:function name="f:transcript" as="xs:string*">
    <xsl:param name="transcript" as="element(bibl)"/>
    <xsl:sequence select="normalize-space($transcript/title) || ': ' || normalize-space($transcript/note)"/>
    <xsl:sequence select="$transcript/idno[@type = 'sha256'] ! ('SHA-256 ' || .)"/>
  </xsl:function>

  <!-- A heading and its paragraphs, or nothing where there is nothing to say. -->
  <xsl:function name="f:section" as="xs:string?">
    <xsl:param name="heading" as="xs:string"/>
    <xsl:param name="paragraphs" as="xs:string*"/>
    <xsl:if test="exists($paragraphs)">
      <xsl:sequence select="f:call('', (f:string($heading), $paragraphs ! f:string(.)))"/>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
