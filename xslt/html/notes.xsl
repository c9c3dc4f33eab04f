<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: the editors' are numbered and stand together, the printed ones where they were printed. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <xsl:template match="note[@type = 'editorial']" as="element()?" priority="2">
    <xsl:sequence select="edition:reference(.)[not(edition:within-link(current()))]"/>
  </xsl:template>

  <!-- Numbers for what editors say, letters for what they changed. -->
  <xsl:function name="edition:letter" as="xs:string">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:for-each select="$choice">
      <xsl:variable name="letter" as="xs:string">
        <xsl:number level="any" from="text" format="a"/>
      </xsl:variable>
      <xsl:sequence select="$letter"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="edition:sign" as="xs:string">
    <xsl:param name="noted" as="element()"/>
    <xsl:sequence select="if ($noted/self::choice) then edition:letter($noted) else string($noted/@n)"/>
  </xsl:function>

  <xsl:function name="edition:reference" as="element()">
    <xsl:param name="noted" as="element()"/>
    <xsl:variable name="sign" as="xs:string" select="edition:sign($noted)"/>
    <sup class="noteref">
      <a id="noteref:{$sign}" href="#note:{$sign}" role="doc-noteref" aria-label="Note {$sign}"
          style="anchor-name: --ref-{$sign}">
        <xsl:sequence select="edition:interface($noted)"/>
        <xsl:text>{$sign}</xsl:text>
      </a>
    </sup>
  </xsl:function>

  <!-- A link cannot hold another: the signs of the notes within it follow it. -->
  <xsl:function name="edition:references" as="element()*">
    <xsl:param name="link" as="element()"/>
    <xsl:sequence select="$link//(note[@type = 'editorial'] | choice) ! edition:reference(.)"/>
  </xsl:function>

  <!-- Whether there is anything at the foot of the text. -->
  <xsl:function name="edition:annotated" as="xs:boolean">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="exists(edition:noted($tei))"/>
  </xsl:function>

  <xsl:function name="edition:noted" as="element()*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="$tei/text/(front | body)//(note[@type = 'editorial'] | choice)"/>
  </xsl:function>

  <!-- One list, in the order of the text, so that a wide page can set each note beside its line. -->
  <xsl:template name="notes" as="element()?">
    <xsl:if test="edition:annotated(.)">
      <section class="notes" role="doc-endnotes" aria-labelledby="page:notes">
        <h2 id="page:notes"><xsl:sequence select="edition:interface(.)"/>Notes</h2>
        <ul>
          <xsl:iterate select="edition:noted(.)">
            <xsl:param name="before" as="xs:string" select="'none'"/>
            <xsl:variable name="sign" as="xs:string" select="edition:sign(.)"/>
            <li id="note:{$sign}">
              <xsl:attribute name="style"
                  select="'anchor-name: --note-' || $sign || '; --ref: --ref-' || $sign
                          || '; --before: --note-' || $before"/>
              <a class="sign" href="#noteref:{$sign}" role="doc-backlink"
                  aria-label="Back to note {$sign} in the text">
                <xsl:sequence select="edition:interface(.)"/>
                <xsl:text>{$sign}</xsl:text>
              </a>
              <xsl:apply-templates select="." mode="notes"/>
            </li>
            <xsl:next-iteration><xsl:with-param name="before" select="$sign"/></xsl:next-iteration>
          </xsl:iterate>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="note" mode="notes" as="element()">
    <div class="note"><xsl:call-template name="content"/></div>
  </xsl:template>

  <xsl:template match="choice" mode="notes" as="element()">
    <div class="note">
      <xsl:value-of select="corr | reg | expan"/>
      <xsl:text>] </xsl:text>
      <span class="term"><xsl:sequence select="edition:interface(.)"/>printed</span>
      <xsl:text> </xsl:text>
      <xsl:apply-templates select="sic | orig | abbr"/>
    </div>
  </xsl:template>

  <!-- ========================================================= printed notes -->

  <xsl:template match="note" as="element()">
    <span class="printed-note" role="note"><xsl:call-template name="content"/></span>
  </xsl:template>

  <xsl:template match="div/note | sp/note" as="element()">
    <div class="printed-note" role="note"><xsl:call-template name="content"/></div>
  </xsl:template>

  <!-- A paragraph cannot stand inside a line of HTML. -->
  <xsl:template match="(p | head | desc | q)//note[not(@type = 'editorial')]/p" as="element()">
    <span class="paragraph"><xsl:call-template name="content"/></span>
  </xsl:template>
</xsl:stylesheet>
