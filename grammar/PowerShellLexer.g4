lexer grammar PowerShellLexer;
WORD: [a-z]+;
WS: [ \t\r\n]+ -> skip;
