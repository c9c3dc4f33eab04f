<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands inside a block. As printed: nothing of an editor's. As it is read: corrected, regularised, notes called. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" version="3.0" expand-text="yes">

  <xsl:template match="text()" mode="printed read" as="xs:string">
    <xsl:sequence select="string()"/>
  </xsl:template>

  <xsl:template
    match="head | byline | dateline | opener | closer | item | speaker | label | p | stage | vocal | kinesic | incident | desc | note
      | placeName | persName | orgName | date | time | q | unclear | metamark | ref | foreign | hi | supplied
      | choice | sic | corr | orig | reg | abbr | expan"
    mode="printed read" as="xs:string*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- White space between the parts of a choice is layout of the file. -->
  <xsl:template match="choice/text()" mode="printed read" as="empty-sequence()"/>

  <xsl:template match="choice/corr | choice/reg | choice/expan | note[@type = 'editorial']" mode="printed"
    as="empty-sequence()" priority="1"/>
  <xsl:template match="supplied[@resp ne '#transcriber']" mode="printed" as="empty-sequence()" priority="1"/>
  <xsl:template match="choice/sic | choice/orig | choice/abbr" mode="read" as="empty-sequence()" priority="1"/>

  <xsl:template match="note[@type = 'editorial']" mode="read" as="xs:string" priority="1">
    <xsl:sequence select="'[' || @n || ']'"/>
  </xsl:template>

  <!-- A number glued to a word would be read as part of it. -->
  <xsl:template match="ref[id(substring-after(@target, '#'))/self::note[ancestor::back]][matches(., '^\d+$')]" mode="read" as="xs:string" priority="1">
    <xsl:sequence select="'[' || . || ']'"/>
  </xsl:template>

  <!-- A note of the transcript stands in the text where its sign does. -->
  <xsl:template match="note[@place or @type = 'comment']" mode="read" as="xs:string*" priority="1">
    <xsl:sequence select="'['"/>
    <xsl:apply-templates mode="read"/>
    <xsl:sequence select="']'"/>
  </xsl:template>

  <xsl:template match="fw" mode="printed" as="xs:string*">
    <xsl:apply-templates mode="printed"/>
  </xsl:template>

  <!-- The number of a page may be cited; amid a sentence only where a bracket sets it off. Running heads and the
       numbers of lines stand in a reader's way. -->
  <xsl:template match="fw[@type = 'pageNum'][parent::div or parent::sp or matches(., '^\s*[\[(]')]" mode="read" as="xs:string*">
    <xsl:apply-templates mode="read"/>
  </xsl:template>

  <xsl:template match="fw" mode="read" as="empty-sequence()"/>

  <!-- The line that a block begins with begins by itself. -->
  <xsl:template match="lb[empty(preceding-sibling::node())]" mode="printed" as="empty-sequence()" priority="1"/>

  <xsl:template match="lb" mode="printed" as="xs:string">
    <xsl:sequence select="'&#10;'"/>
  </xsl:template>

  <xsl:template match="lb" mode="read" as="xs:string">
    <xsl:sequence select="' '"/>
  </xsl:template>

  <!-- A word that runs on over the end of a line is one word again; a hyphen that belongs to it stays. -->
  <xsl:template match="lb[@break = 'no']" mode="read" as="empty-sequence()"/>

  <xsl:template match="text()[following-sibling::node()[1][self::lb[@break = 'no'][not(@type = 'hyphen')]]]" mode="read"
    as="xs:string">
    <xsl:sequence select="replace(., '[-&#x2010;&#xAD;]$', '')"/>
  </xsl:template>

  <xsl:template match="pb | anchor | gap" mode="printed read" as="empty-sequence()"/>

</xsl:stylesheet>
