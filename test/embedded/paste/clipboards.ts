/** Clipboards as the programs write them, cut down to what carries meaning. Written by hand after their known forms. */

/** Excel: looks under the names of classes, within a comment; formats by Excel’s own names or with backslashes. */
export const excel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
td
	{padding-top:1px;
	mso-number-format:General;
	border:none;}
.xl65
	{mso-number-format:Percent;}
.xl66
	{mso-number-format:Standard;}
.xl67
	{mso-number-format:Scientific;}
.xl68
	{mso-number-format:"Long Date";}
.xl69
	{mso-number-format:Currency;}
.xl70
	{mso-number-format:"\\@";}
.xl71
	{mso-number-format:"\\0022£\\0022\\#\\,\\#\\#0\\.00";}
.xl72
	{mso-number-format:"d\\\\-mmm\\\\-yy";}
.xl73
	{mso-number-format:"_-\\0022£\\0022* \\#\\,\\#\\#0\\.00_-\\;\\\\-\\0022£\\0022* \\#\\,\\#\\#0\\.00_-\\;_-\\0022£\\0022* \\0022-\\0022??_-\\;_-\\@_-";
	white-space:nowrap;}
.xl74
	{mso-number-format:"Short Time";}
.xl75
	{mso-number-format:Fixed;}
-->
</style></head>
<body link=blue vlink=purple>
<table border=0 cellpadding=0 cellspacing=0 width=128 style='border-collapse:collapse'>
<!--StartFragment-->
 <col width=64 style='width:48pt'>
 <tr height=20><td height=20 width=64>Share</td><td class=xl65 align=right>5.50%</td></tr>
 <tr height=20><td height=20>Standard</td><td class=xl66 align=right>1,234.50</td></tr>
 <tr height=20><td height=20>Scientific</td><td class=xl67 align=right>1.50E+03</td></tr>
 <tr height=20><td height=20>Long date</td><td class=xl68 align=right>01 April 2026</td></tr>
 <tr height=20><td height=20>Currency</td><td class=xl69 align=right>-£1,234.50</td></tr>
 <tr height=20><td height=20>Text</td><td class=xl70>00123</td></tr>
 <tr height=20><td height=20>Pounds</td><td class=xl71 align=right>£9.99</td></tr>
 <tr height=20><td height=20>Day</td><td class=xl72 align=right>1-Apr-26</td></tr>
 <tr height=20><td height=20>Accounts</td><td class=xl73><span style='mso-spacerun:yes'>&nbsp;</span>£<span
  style='mso-spacerun:yes'>&nbsp;&nbsp;&nbsp;</span>-<span style='mso-spacerun:yes'>&nbsp;&nbsp; </span></td></tr>
 <tr height=20><td height=20>Time</td><td class=xl74 align=right>12:30</td></tr>
 <tr height=20><td height=20>Fixed</td><td class=xl75 align=right>###</td></tr>
 <tr height=20><td height=20>A cell of
  two<br>lines</td><td align=center>TRUE</td></tr>
 <tr height=20><td height=20>Inline</td><td align=right style='mso-number-format:"0\\.0%"'>2.5%</td></tr>
 <tr height=20><td height=20>In full</td><td class=xl75 align=right x:num="0.123456789">0.12</td></tr>
<!--EndFragment-->
</table></body></html>`;

/** LibreOffice Calc: the value in sdval, its language and format in sdnum. */
export const libreOffice = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
<style type="text/css">body,div,table,tbody,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }</style></head>
<body><table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup>
<tr><td height="17" align="left">Share</td><td align="right" sdval="0.0551234" sdnum="2057;2057;0.00%">5.51%</td></tr>
<tr><td align="left">Money</td><td align="right" sdval="-1234.5" sdnum="2057;0;[$£-809]#,##0.00;[RED]-[$£-809]#,##0.00"><font color="#FF0000">-£1,234.50</font></td></tr>
<tr><td align="left">Code</td><td align="left" sdnum="2057;0;@">00123</td></tr>
<tr><td align="left">Day</td><td align="right" sdval="46113" sdnum="2057;2057;DD/MM/YYYY">01/04/2026</td></tr>
<tr><td align="left">Plain</td><td align="right" sdval="12.5" sdnum="2057;">12.5</td></tr>
</table></body></html>`;

/** Word: paragraphs within cells, and no values. */
export const word = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB>
<!--StartFragment-->
<table class=MsoTableGrid border=1><tr><td width=200><p class=MsoNormal>Hourly rate<o:p></o:p></p></td>
<td width=200><p class=MsoNormal align=right>£21.50<o:p></o:p></p></td></tr>
<tr><td rowspan=2><p class=MsoNormal>Two<o:p></o:p></p><p class=MsoNormal>paragraphs</p></td><td><p class=MsoNormal>1/4/2026</p></td></tr>
<tr><td><p class=MsoNormal>12.5%</p></td></tr></table>
<!--EndFragment--><p class=MsoNormal><img src="file:///x.png"></p></body></html>`;

/** Google Sheets: the value as data, the format beside it, and the formula where there is one. */
export const google = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt;font-family:Arial;width:0px;border-collapse:collapse;border:none"><colgroup><col width="100"/><col width="100"/></colgroup><tbody>
<tr style="height:21px;"><td style="overflow:hidden;padding:2px 3px;vertical-align:bottom;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Share&quot;}">Share</td><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:0.0551234}" data-sheets-numberformat="{&quot;1&quot;:3,&quot;2&quot;:&quot;0.00%&quot;,&quot;3&quot;:1}">5.51%</td></tr>
<tr><td>Code</td><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;00123&quot;,&quot;6&quot;:1}">00123</td></tr>
<tr><td>Day</td><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:46113}" data-sheets-numberformat="{&quot;1&quot;:5,&quot;3&quot;:1}">01/04/2026</td></tr>
<tr><td>Sum</td><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:10}" data-sheets-numberformat="{&quot;1&quot;:4,&quot;2&quot;:&quot;\\&quot;£\\&quot;#,##0&quot;,&quot;3&quot;:1}" data-sheets-formula="=R[-1]C[0]*2">£10</td></tr>
<tr><td>Yes</td><td data-sheets-value="{&quot;1&quot;:4,&quot;4&quot;:1}">TRUE</td></tr>
</tbody></table>`;
