using namespace System.Data
using namespace System.Data.SqlClient
using namespace System.Collections.Generic
#Requires -Version 5.1

# Small data access layer and a report over the message archive.

Function Open-Connection
{
   [OutputType([System.Data.SqlClient.SqlConnection])]
   Param([String] $Server = 'sql01', [String] $Database = 'MailArchive', [PSCredential] $Credential)
   $builder = New-Object SqlConnectionStringBuilder
   $builder['Data Source'] = $Server
   $builder['Initial Catalog'] = $Database
   $builder['Application Name'] = [IO.Path]::GetFileName($PSCommandPath)
   $builder['Connect Timeout'] = 15
   If ($Credential)
   {
      $builder['User ID'] = $Credential.UserName
      $builder['Password'] = $Credential.GetNetworkCredential().Password
   }
   Else { $builder['Integrated Security'] = $True }
   $connection = [SqlConnection]::new($builder.ConnectionString)
   Register-ObjectEvent -InputObject $connection -EventName InfoMessage -SourceIdentifier "sql$($connection.GetHashCode())" -Action {
      Write-Verbose $EventArgs.Message
   } | Out-Null
   $connection.Open()
   Return $connection
}

Function Invoke-Query
{
   [CmdletBinding(DefaultParameterSetName = 'Rows')]
   Param(
      [Parameter(Mandatory = $True, Position = 0)] [IDbConnection] $Connection,
      [Parameter(Mandatory = $True, Position = 1)] [String] $Sql,
      [Parameter(Position = 2)] [System.Collections.IDictionary] $Parameters = @{},
      [Parameter(ParameterSetName = 'Scalar')] [Switch] $Scalar,
      [Parameter(ParameterSetName = 'None')] [Switch] $NonQuery,
      [IDbTransaction] $Transaction,
      [Int] $Timeout = 30
   )
   $command = $Connection.CreateCommand()
   $command.CommandText = $Sql
   $command.CommandTimeout = $Timeout
   If ($Transaction) { $command.Transaction = $Transaction }
   ForEach ($name in $Parameters.Keys)
   {
      $value = $Parameters[$name]
      $p = $command.CreateParameter()
      $p.ParameterName = "@$name"
      $p.Value = If ($Null -eq $value) { [DBNull]::Value } Else { $value }
      If ($value -is [String]) { $p.Size = [Math]::Max(1, $value.Length) }
      $command.Parameters.Add($p) > $Null
   }
   Try
   {
      Switch ($PSCmdlet.ParameterSetName)
      {
         'Scalar' { Return $command.ExecuteScalar() }
         'None'   { Return $command.ExecuteNonQuery() }
      }
      $reader = $command.ExecuteReader()
      $columns = 0..($reader.FieldCount - 1) | ForEach-Object { $reader.GetName($_) }
      While ($reader.Read())
      {
         $row = [Ordered]@{}
         For ($i = 0; $i -lt $columns.Count; $i++)
         {
            $row[$columns[$i]] = If ($reader.IsDBNull($i)) { $Null } Else { $reader.GetValue($i) }
         }
         [PSCustomObject]$row
      }
   }
   Finally
   {
      If ($reader) { $reader.Close() }
      $command.Dispose()
   }
}

Function Use-Transaction2([IDbConnection] $Connection, [ScriptBlock] $Body)
{
   $transaction = $Connection.BeginTransaction([IsolationLevel]::ReadCommitted)
   Try
   {
      & $Body $transaction
      $transaction.Commit()
   }
   Catch
   {
      Try { $transaction.Rollback() } Catch { Write-Warning "Rollback: $($_.Exception.Message)" }
      Throw
   }
}

Function Write-Bulk
{
   Param([SqlConnection] $Connection, [String] $Table, [Object[]] $Rows, [Int] $BatchSize = 5000)
   $data = [DataTable]::new($Table)
   $Rows[0].PSObject.Properties | ForEach-Object {
      $type = Switch ($_.TypeNameOfValue) { 'System.Object' { [String] } Default { [Type]$_ } }
      [Void]$data.Columns.Add($_.Name, $type)
   }
   ForEach ($r in $Rows)
   {
      $d = $data.NewRow()
      ForEach ($p in $r.PSObject.Properties) { $d[$p.Name] = $p.Value ?? [DBNull]::Value }
      $data.Rows.Add($d)
   }
   $bulk = [SqlBulkCopy]::new($Connection)
   $bulk.DestinationTableName = "dbo.[$Table]"
   $bulk.BatchSize = $BatchSize
   $bulk.NotifyAfter = 20000
   $bulk.add_SqlRowsCopied({ Param($s, $e) Write-Progress -Activity $Table -Status "$($e.RowsCopied) rows" })
   $bulk.WriteToServer($data)
   $bulk.Close()
   $data.Rows.Count
}

$sqlTop = @'
SELECT   TOP (@n) s.Address, COUNT(*) AS Messages, SUM(CAST(m.Size AS bigint)) AS Bytes,
         SUM(CASE WHEN m.Direction = 'in' THEN 1 ELSE 0 END) AS Inbound
FROM     dbo.Message m
         JOIN dbo.Sender s ON s.Id = m.SenderId
WHERE    m.Received >= @from AND m.Received < @to
         AND (@domain IS NULL OR s.Address LIKE '%@' + @domain)
GROUP BY s.Address
ORDER BY Messages DESC
'@

$connection = Open-Connection -Verbose:$False
Try
{
   $month = (Get-Date -Day 1).Date.AddMonths(-1)
   $arguments = @{ n = 20; from = $month; to = $month.AddMonths(1); domain = $Null }
   $top = Invoke-Query $connection $sqlTop $arguments
   $total = Invoke-Query $connection 'SELECT COUNT_BIG(*) FROM dbo.Message WHERE Received >= @from AND Received < @to' ($arguments | ForEach-Object { @{ from = $_.from; to = $_['to'] } }) -Scalar

   $top | Select-Object Address, Messages,
      @{ N = 'Share'; E = { '{0:P1}' -f ($_.Messages / $total) } },
      @{ N = 'MB'; E = { [Decimal]::Round([Decimal]$_.Bytes / 1MB, 1) } },
      @{ N = 'In/Out'; E = { "{0}/{1}" -f $_.Inbound, ($_.Messages - $_.Inbound) } } |
      Format-Table -AutoSize

   Use-Transaction2 $connection {
      Param($t)
      $n = Invoke-Query $connection 'DELETE FROM dbo.TopSender WHERE Month = @m' @{ m = $month } -NonQuery -Transaction $t
      Write-Verbose "$n old rows"
      $rank = 1
      ForEach ($row in $top)
      {
         [Void](Invoke-Query $connection 'INSERT dbo.TopSender (Month, Rank, Address, Messages) VALUES (@m, @r, @a, @c)' ([Ordered]@{ m = $month; r = $rank++; a = $row.Address; c = $row.Messages }) -NonQuery -Transaction $t)
      }
   }

   [Dictionary[String, List[Object]]] $byDomain = [Dictionary[String, List[Object]]]::new()
   ForEach ($row in $top)
   {
      $domain = $row.Address.Split('@')[1]
      $list = $Null
      If (-not $byDomain.TryGetValue($domain, [Ref]$list)) { $byDomain[$domain] = $list = [List[Object]]::new() }
      $list.Add($row)
   }
   $byDomain.GetEnumerator() | Sort-Object { $_.Value.Count } -Descending | ForEach-Object { "{0,-30}{1,4}" -f $_.Key, $_.Value.Count }
}
Catch [SqlException]
{
   ForEach ($e in $_.Exception.Errors) { Write-Error ('{0} (line {1}, number {2})' -f $e.Message, $e.LineNumber, $e.Number) }
   Exit 1
}
Finally { If ($connection) { $connection.Dispose() } }
