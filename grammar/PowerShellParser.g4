parser grammar PowerShellParser;
options { tokenVocab = PowerShellLexer; }
script: WORD* EOF;
