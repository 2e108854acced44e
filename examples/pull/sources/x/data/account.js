window.YTD.account.part0 = [
  { "account": { "username": "ExampleAgency", "accountId": "42", "accountDisplayName": "Example Agency" } }
]
