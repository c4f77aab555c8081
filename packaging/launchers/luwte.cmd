@echo off
rem Starts the command line of Luwte with its own Node and nothing of the computer.
setlocal
set NODE_OPTIONS=
set NODE_PATH=
"%~dp0bin\node.exe" "%~dp0dist\cli.js" %*
