<?xml version="1.0" encoding="UTF-8"?>
<!-- What the header tells of a transcript: its title, its day, the names of those concerned. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

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
    <xsl:variable name="names" as="element()*" select="$entry/(persName | placeName | orgName | name)"/>
    <xsl:sequence select="($names[not(@type)], $names)[1]"/>
  </xsl:function>

  <!-- The names besides it. The short form and the form to sort by are for the edition's own use. -->
  <xsl:function name="edition:other-names" as="element()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="$entry/(persName | placeName | orgName | name)[not(@type = ('index', 'short'))]
                          except edition:headword($entry)"/>
  </xsl:function>
</xsl:stylesheet>
