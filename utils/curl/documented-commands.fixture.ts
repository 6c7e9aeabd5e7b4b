import type { ExpectedRequest, RealCommand } from './commands.fixture.ts';

type Row = readonly [command: string, request: string, rest?: Omit<ExpectedRequest, 'request'>];

const json = 'application/json';

// In the style of each documentation, with keys and ids that are plainly fake.
const rows: Readonly<Record<string, readonly Row[]>> = {
  'api.video': [
    [`curl -u plainlyFake: https://ws.api.video/videos`, 'GET https://ws.api.video/videos', { auth: 'plainlyFake:' }],
    [
      `curl --user plainlyFake: 'https://sandbox.api.video/videos?pageSize=1'`,
      'GET https://sandbox.api.video/videos?pageSize=1',
      { auth: 'plainlyFake:' },
    ],
    [
      `curl https://ws.api.video/videos -H 'Authorization: Basic cGxhaW5seUZha2U6'`,
      'GET https://ws.api.video/videos',
      { auth: 'plainlyFake:' },
    ],
    [
      `curl --request POST \\
     --url https://sandbox.api.video/videos \\
     --header 'accept: application/json' \\
     --header 'content-type: application/json' \\
     --user plainlyFake: \\
     --data '
{
  "public": true,
  "panoramic": false,
  "mp4Support": true,
  "title": "Maths video"
}
'`,
      'POST https://sandbox.api.video/videos',
      {
        auth: 'plainlyFake:',
        type: json,
        body: '\n{\n  "public": true,\n  "panoramic": false,\n  "mp4Support": true,\n  "title": "Maths video"\n}\n',
      },
    ],
    [
      `curl -X POST https://ws.api.video/auth/api-key -H 'Content-Type: application/json' -d '{"apiKey": "plainlyFake"}'`,
      'POST https://ws.api.video/auth/api-key',
      { type: json, body: '{"apiKey": "plainlyFake"}' },
    ],
    [
      `curl --request POST --url https://ws.api.video/auth/refresh --header 'Content-Type: application/json' --data '{"refreshToken":"plainlyFake"}'`,
      'POST https://ws.api.video/auth/refresh',
      { type: json, body: '{"refreshToken":"plainlyFake"}' },
    ],
    [
      `curl -u plainlyFake: -F file=@my-video.mp4 https://sandbox.api.video/videos/vi1/source`,
      'POST https://sandbox.api.video/videos/vi1/source',
      { auth: 'plainlyFake:', body: { parts: 'file=@my-video.mp4' } },
    ],
    [
      `curl https://sandbox.api.video/upload?token=to1 -F file=@/path/to/video.mp4 -F videoId=vi1`,
      'POST https://sandbox.api.video/upload?token=to1',
      { body: { parts: 'file=@/path/to/video.mp4 videoId=vi1' } },
    ],
    [
      `curl --request POST --url 'https://sandbox.api.video/upload?token=to1' --header 'Content-Range: part 1/2' --form file=@video_a`,
      'POST https://sandbox.api.video/upload?token=to1',
      { body: { parts: 'file=@video_a' } },
    ],
    [
      `curl -X DELETE -u "$APIVIDEO_KEY:" https://sandbox.api.video/videos/vi1`,
      'DELETE https://sandbox.api.video/videos/vi1',
      { auth: '$APIVIDEO_KEY:' },
    ],
    [
      `curl -X PATCH https://sandbox.api.video/videos/vi1 -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -d '{"title":"New"}'`,
      'PATCH https://sandbox.api.video/videos/vi1',
      { auth: 'Bearer $TOKEN', type: json, body: '{"title":"New"}' },
    ],
    [
      `curl -u plainlyFake: "https://sandbox.api.video/videos?metadata[author]=me&tags[]=a"`,
      'GET https://sandbox.api.video/videos?metadata[author]=me&tags[]=a',
      { auth: 'plainlyFake:' },
    ],
    [
      `curl --request POST --url https://sandbox.api.video/live-streams --header 'Accept: application/vnd.api.video+json' --header 'Authorization: Bearer plainly.fake' --header 'Content-Type: application/json' --data '{"record": false, "name": "My Live"}'`,
      'POST https://sandbox.api.video/live-streams',
      { auth: 'Bearer plainly.fake', type: json, body: '{"record": false, "name": "My Live"}' },
    ],
    [
      `curl -u plainlyFake: -X PUT https://sandbox.api.video/videos/vi1/captions/en -F "file=@en.vtt"`,
      'PUT https://sandbox.api.video/videos/vi1/captions/en',
      { auth: 'plainlyFake:', body: { parts: 'file=@en.vtt' } },
    ],
    [
      `curl -sS -u "$APIVIDEO_KEY:" https://sandbox.api.video/players | jq '.data[].playerId'`,
      'GET https://sandbox.api.video/players',
      { auth: '$APIVIDEO_KEY:' },
    ],
    [
      `curl.exe -u "\${env:APIVIDEO_KEY}:" https://sandbox.api.video/videos`,
      'GET https://sandbox.api.video/videos',
      { auth: `\${env:APIVIDEO_KEY}:` },
    ],
    [
      `curl -u "%APIVIDEO_KEY%:" https://sandbox.api.video/videos`,
      'GET https://sandbox.api.video/videos',
      { auth: '%APIVIDEO_KEY%:' },
    ],
  ],
  Stripe: [
    [
      `curl https://api.stripe.com/v1/charges -u sk_test_plainlyFake:`,
      'GET https://api.stripe.com/v1/charges',
      { auth: 'sk_test_plainlyFake:' },
    ],
    [
      `curl https://api.stripe.com/v1/customers \\\n  -u "sk_test_plainlyFake:" \\\n  -d name="Jenny Rosen" \\\n  --data-urlencode email="jenny@example.com"`,
      'POST https://api.stripe.com/v1/customers',
      {
        auth: 'sk_test_plainlyFake:',
        type: 'application/x-www-form-urlencoded',
        body: 'name=Jenny Rosen&email=jenny%40example.com',
      },
    ],
    [
      `curl https://api.stripe.com/v1/payment_intents -u sk_test_plainlyFake: -d amount=2000 -d currency=usd -d "automatic_payment_methods[enabled]"=true`,
      'POST https://api.stripe.com/v1/payment_intents',
      {
        auth: 'sk_test_plainlyFake:',
        type: 'application/x-www-form-urlencoded',
        body: 'amount=2000&currency=usd&automatic_payment_methods[enabled]=true',
      },
    ],
    [
      `curl -G https://api.stripe.com/v1/invoices -u "sk_test_plainlyFake:" -d limit=3`,
      'GET https://api.stripe.com/v1/invoices?limit=3',
      { auth: 'sk_test_plainlyFake:' },
    ],
    [
      `curl -X DELETE https://api.stripe.com/v1/customers/cus_1 -u sk_test_plainlyFake:`,
      'DELETE https://api.stripe.com/v1/customers/cus_1',
      { auth: 'sk_test_plainlyFake:' },
    ],
    [
      `curl https://api.stripe.com/v1/charges -u sk_test_plainlyFake: -H "Idempotency-Key: abc" -d amount=2000 -d currency=usd`,
      'POST https://api.stripe.com/v1/charges',
      { auth: 'sk_test_plainlyFake:', body: { form: 'amount=2000&currency=usd' } },
    ],
    [
      `curl https://files.stripe.com/v1/files -u sk_test_plainlyFake: -F purpose=dispute_evidence -F file="@/path/to/a.jpg"`,
      'POST https://files.stripe.com/v1/files',
      { auth: 'sk_test_plainlyFake:', body: { parts: 'purpose=dispute_evidence file=@/path/to/a.jpg' } },
    ],
    [
      `curl -G https://api.stripe.com/v1/customers/search -u "sk_test_plainlyFake:" --data-urlencode query="name:'Jane Doe'"`,
      'GET https://api.stripe.com/v1/customers/search?query=name%3A%27Jane+Doe%27',
      { auth: 'sk_test_plainlyFake:' },
    ],
    [
      `curl https://api.stripe.com/v1/products -H "Authorization: Bearer sk_test_plainlyFake" -d name="Gold"`,
      'POST https://api.stripe.com/v1/products',
      { auth: 'Bearer sk_test_plainlyFake', body: { form: 'name=Gold' } },
    ],
  ],
  GitHub: [
    [
      `curl -L -H "Accept: application/vnd.github+json" -H "Authorization: Bearer ghp_plainlyFake" -H "X-GitHub-Api-Version: 2022-11-28" https://api.github.com/user`,
      'GET https://api.github.com/user',
      { auth: 'Bearer ghp_plainlyFake' },
    ],
    [
      `curl -L \\\n  -X POST \\\n  -H "Accept: application/vnd.github+json" \\\n  -H "Authorization: Bearer <YOUR-TOKEN>" \\\n  https://api.github.com/repos/OWNER/REPO/issues \\\n  -d '{"title":"Found a bug","body":"I'"'"'m having a problem","labels":["bug"]}'`,
      'POST https://api.github.com/repos/OWNER/REPO/issues',
      {
        auth: 'Bearer <YOUR-TOKEN>',
        type: 'application/x-www-form-urlencoded',
        body: `{"title":"Found a bug","body":"I'm having a problem","labels":["bug"]}`,
      },
    ],
    [
      `curl -i -u octocat:ghp_plainlyFake https://api.github.com/users/octocat`,
      'GET https://api.github.com/users/octocat',
      { auth: 'octocat:ghp_plainlyFake' },
    ],
    [
      `curl -H 'Authorization: token ghp_plainlyFake' https://api.github.com/rate_limit`,
      'GET https://api.github.com/rate_limit',
    ],
    [
      `curl -X PUT -H "Content-Length: 0" -H "Authorization: Bearer ghp_plainlyFake" https://api.github.com/user/starred/a/b`,
      'PUT https://api.github.com/user/starred/a/b',
      { auth: 'Bearer ghp_plainlyFake' },
    ],
    [
      `curl -L -X POST -H "Content-Type: application/octet-stream" -H "Authorization: Bearer ghp_plainlyFake" "https://uploads.github.com/repos/O/R/releases/1/assets?name=example.zip" --data-binary "@example.zip"`,
      'POST https://uploads.github.com/repos/O/R/releases/1/assets?name=example.zip',
      { auth: 'Bearer ghp_plainlyFake', type: 'application/octet-stream', body: { file: 'example.zip' } },
    ],
    [
      `curl -H "Authorization: bearer ghp_plainlyFake" -X POST -d " \\\n { \\\n   \\"query\\": \\"query { viewer { login }}\\" \\\n } \\\n" https://api.github.com/graphql`,
      'POST https://api.github.com/graphql',
      { type: 'application/x-www-form-urlencoded', body: '  {    "query": "query { viewer { login }}"  } ' },
    ],
    [
      `curl 'https://api.github.com/search/code?q=addClass+in:file+language:js'`,
      'GET https://api.github.com/search/code?q=addClass+in:file+language:js',
    ],
  ],
  OpenAI: [
    [
      `curl https://api.openai.com/v1/models -H "Authorization: Bearer $OPENAI_API_KEY"`,
      'GET https://api.openai.com/v1/models',
      { auth: 'Bearer $OPENAI_API_KEY' },
    ],
    [
      `curl https://api.openai.com/v1/chat/completions \\\n  -H "Content-Type: application/json" \\\n  -H "Authorization: Bearer $OPENAI_API_KEY" \\\n  -d '{\n    "model": "gpt",\n    "messages": [{"role": "user", "content": "Hello!"}]\n  }'`,
      'POST https://api.openai.com/v1/chat/completions',
      {
        auth: 'Bearer $OPENAI_API_KEY',
        type: json,
        body: '{\n    "model": "gpt",\n    "messages": [{"role": "user", "content": "Hello!"}]\n  }',
      },
    ],
    [
      `curl https://api.openai.com/v1/files -H "Authorization: Bearer $OPENAI_API_KEY" -F purpose="fine-tune" -F file="@mydata.jsonl"`,
      'POST https://api.openai.com/v1/files',
      { auth: 'Bearer $OPENAI_API_KEY', body: { parts: 'purpose=fine-tune file=@mydata.jsonl' } },
    ],
    [
      `curl https://api.openai.com/v1/audio/transcriptions -H "Authorization: Bearer $OPENAI_API_KEY" -H "Content-Type: multipart/form-data" -F file="@/path/audio.mp3" -F model="whisper-1"`,
      'POST https://api.openai.com/v1/audio/transcriptions',
      { auth: 'Bearer $OPENAI_API_KEY', body: { parts: 'file=@/path/audio.mp3 model=whisper-1' } },
    ],
    [
      `curl -X DELETE https://api.openai.com/v1/files/file-1 -H "Authorization: Bearer sk-plainlyFake" -H "OpenAI-Organization: org-1"`,
      'DELETE https://api.openai.com/v1/files/file-1',
      { auth: 'Bearer sk-plainlyFake' },
    ],
    [
      `curl https://api.openai.com/v1/audio/speech -H "Authorization: Bearer $K" -H "Content-Type: application/json" -d '{"input":"hi"}' --output speech.mp3`,
      'POST https://api.openai.com/v1/audio/speech',
      { auth: 'Bearer $K', type: json, body: '{"input":"hi"}' },
    ],
  ],
  Anthropic: [
    [
      `curl https://api.anthropic.com/v1/messages --header "x-api-key: $KEY" --header "anthropic-version: 2023-06-01" --header "content-type: application/json" --data '{"max_tokens": 1024}'`,
      'POST https://api.anthropic.com/v1/messages',
      { type: json, body: '{"max_tokens": 1024}' },
    ],
  ],
  Twilio: [
    [
      `curl -X POST https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json \\\n--data-urlencode "Body=Hi there" \\\n--data-urlencode "From=+15017122661" \\\n--data-urlencode "To=+15558675310" \\\n-u AC1:plainlyFake`,
      'POST https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json',
      { auth: 'AC1:plainlyFake', body: { form: 'Body=Hi+there&From=%2B15017122661&To=%2B15558675310' } },
    ],
    [
      `curl -X GET "https://api.twilio.com/2010-04-01/Accounts/AC1/Calls.json?PageSize=20" -u $TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN`,
      'GET https://api.twilio.com/2010-04-01/Accounts/AC1/Calls.json?PageSize=20',
      { auth: '$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN' },
    ],
    [
      `curl 'https://api.twilio.com/2010-04-01/Accounts/AC1/Calls.json' -X POST --data-urlencode 'To=+1555' --data-urlencode 'Url=http://demo.example/docs/voice.xml' -u AC1:plainlyFake`,
      'POST https://api.twilio.com/2010-04-01/Accounts/AC1/Calls.json',
      { auth: 'AC1:plainlyFake', body: { form: 'To=%2B1555&Url=http%3A%2F%2Fdemo.example%2Fdocs%2Fvoice.xml' } },
    ],
  ],
  'other providers': [
    [
      `curl -X POST -H 'Authorization: Bearer xoxb-plainly-fake' -H 'Content-type: application/json; charset=utf-8' --data '{"channel":"C1","text":"Hello"}' https://slack.com/api/chat.postMessage`,
      'POST https://slack.com/api/chat.postMessage',
      {
        auth: 'Bearer xoxb-plainly-fake',
        type: 'application/json; charset=utf-8',
        body: '{"channel":"C1","text":"Hello"}',
      },
    ],
    [
      `curl -X POST -H 'Content-type: application/json' --data '{"text":"Hello, World!"}' https://hooks.slack.com/services/T0/B0/plainlyFake`,
      'POST https://hooks.slack.com/services/T0/B0/plainlyFake',
      { type: json, body: '{"text":"Hello, World!"}' },
    ],
    [
      `curl -F file=@dramacat.gif -F "initial_comment=Shakes the cat" -F channels=C1 -H "Authorization: Bearer xoxb" https://slack.com/api/files.upload`,
      'POST https://slack.com/api/files.upload',
      { auth: 'Bearer xoxb', body: { parts: 'file=@dramacat.gif initial_comment=Shakes the cat channels=C1' } },
    ],
    [
      `curl --request POST --url https://api.sendgrid.com/v3/mail/send --header "Authorization: Bearer $SENDGRID_API_KEY" --header 'Content-Type: application/json' --data '{"subject":"Hi"}'`,
      'POST https://api.sendgrid.com/v3/mail/send',
      { auth: 'Bearer $SENDGRID_API_KEY', type: json, body: '{"subject":"Hi"}' },
    ],
    [
      `curl -s --user 'api:plainlyFake' https://api.mailgun.net/v3/example.com/messages -F from='Me <me@example.com>' -F to=you@example.com -F subject='Hello' -F text='Testing!'`,
      'POST https://api.mailgun.net/v3/example.com/messages',
      {
        auth: 'api:plainlyFake',
        body: { parts: 'from=Me <me@example.com> to=you@example.com subject=Hello text=Testing!' },
      },
    ],
    [
      `curl -X GET "https://api.cloudflare.com/client/v4/zones" -H "X-Auth-Email: me@example.com" -H "X-Auth-Key: plainlyFake" -H "Content-Type: application/json"`,
      'GET https://api.cloudflare.com/client/v4/zones',
      { type: json },
    ],
    [
      `curl -X POST "https://api.cloudflare.com/client/v4/zones/z/purge_cache" -H "Authorization: Bearer plainlyFake" -H "Content-Type:application/json" --data '{"purge_everything":true}'`,
      'POST https://api.cloudflare.com/client/v4/zones/z/purge_cache',
      { auth: 'Bearer plainlyFake', type: json, body: '{"purge_everything":true}' },
    ],
    [
      `curl --header "PRIVATE-TOKEN: plainlyFake" "https://gitlab.example.com/api/v4/projects?per_page=5"`,
      'GET https://gitlab.example.com/api/v4/projects?per_page=5',
    ],
    [
      `curl --request POST --form "token=plainlyFake" --form ref=main "https://gitlab.example.com/api/v4/projects/1/trigger/pipeline"`,
      'POST https://gitlab.example.com/api/v4/projects/1/trigger/pipeline',
      { body: { parts: 'token=plainlyFake ref=main' } },
    ],
    [
      `curl --header "JOB-TOKEN: $CI_JOB_TOKEN" --upload-file path/file.txt "https://gitlab.example.com/api/v4/projects/1/packages/generic/p/1/file.txt"`,
      'PUT https://gitlab.example.com/api/v4/projects/1/packages/generic/p/1/file.txt',
      { body: { file: 'path/file.txt' } },
    ],
    [
      `curl -X PUT "localhost:9200/my-index?pretty" -H 'Content-Type: application/json' -d'\n{\n  "settings": { "number_of_shards": 1 }\n}\n'`,
      'PUT http://localhost:9200/my-index?pretty',
      { type: json, body: '\n{\n  "settings": { "number_of_shards": 1 }\n}\n' },
    ],
    [`curl -XGET 'http://localhost:9200/_cat/indices?v'`, 'GET http://localhost:9200/_cat/indices?v'],
    [
      `curl -H "Content-Type: application/x-ndjson" -XPOST "localhost:9200/bank/_bulk?pretty&refresh" --data-binary "@accounts.json"`,
      'POST http://localhost:9200/bank/_bulk?pretty&refresh',
      { type: 'application/x-ndjson', body: { file: 'accounts.json' } },
    ],
    [
      `curl --unix-socket /var/run/docker.sock http://localhost/v1.43/containers/json`,
      'GET http://localhost/v1.43/containers/json',
    ],
    [
      `curl -n https://api.heroku.com/apps -H "Accept: application/vnd.heroku+json; version=3"`,
      'GET https://api.heroku.com/apps',
    ],
    [
      `curl -X POST "https://api.digitalocean.com/v2/droplets" -d'{"name":"My-Droplet"}' -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json"`,
      'POST https://api.digitalocean.com/v2/droplets',
      { auth: 'Bearer $TOKEN', type: json, body: '{"name":"My-Droplet"}' },
    ],
    [
      `curl -X POST -H "Authorization: Bot plainlyFake" -H "Content-Type: application/json" -d '{"content":"hi"}' https://discord.com/api/v10/channels/1/messages`,
      'POST https://discord.com/api/v10/channels/1/messages',
      { type: json, body: '{"content":"hi"}' },
    ],
    [
      `curl -s -X POST https://api.telegram.org/botPlainlyFake/sendMessage -d chat_id=1 -d text="Hello"`,
      'POST https://api.telegram.org/botPlainlyFake/sendMessage',
      { body: { form: 'chat_id=1&text=Hello' } },
    ],
    [
      `curl -F chat_id="1" -F photo=@"/home/me/photo.png" https://api.telegram.org/botPlainlyFake/sendPhoto`,
      'POST https://api.telegram.org/botPlainlyFake/sendPhoto',
      { body: { parts: 'chat_id=1 photo=@/home/me/photo.png' } },
    ],
    [
      `curl 'https://api.notion.com/v1/pages' -H 'Authorization: Bearer '"$NOTION_API_KEY"'' -H "Content-Type: application/json" -H "Notion-Version: 2022-06-28" --data '{"parent": {}}'`,
      'POST https://api.notion.com/v1/pages',
      { auth: 'Bearer $NOTION_API_KEY', type: json, body: '{"parent": {}}' },
    ],
    [
      `curl "https://api.airtable.com/v0/app1/Table%201?maxRecords=3&view=Grid%20view" -H "Authorization: Bearer YOUR_SECRET_API_TOKEN"`,
      'GET https://api.airtable.com/v0/app1/Table%201?maxRecords=3&view=Grid%20view',
      { auth: 'Bearer YOUR_SECRET_API_TOKEN' },
    ],
    [
      `curl -X POST -H "X-Algolia-API-Key: plainlyFake" -H "X-Algolia-Application-Id: APP" --data-binary '{ "params": "query=george%20clo&hitsPerPage=2" }' "https://APP-dsn.algolia.net/1/indexes/imdb/query"`,
      'POST https://APP-dsn.algolia.net/1/indexes/imdb/query',
      { type: 'application/x-www-form-urlencoded', body: '{ "params": "query=george%20clo&hitsPerPage=2" }' },
    ],
    [
      `curl https://sentry.io/api/0/projects/ -H 'Authorization: Bearer <auth_token>'`,
      'GET https://sentry.io/api/0/projects/',
      { auth: 'Bearer <auth_token>' },
    ],
    [
      `curl -X GET "https://api.datadoghq.com/api/v1/validate" -H "Accept: application/json" -H "DD-API-KEY: \${DD_API_KEY}"`,
      'GET https://api.datadoghq.com/api/v1/validate',
    ],
    [
      `curl -X POST "https://api.datadoghq.com/api/v2/series" -H "Content-Type: application/json" -H "DD-API-KEY: \${DD_API_KEY}" -d @- << EOF\n{"series": []}\nEOF`,
      'POST https://api.datadoghq.com/api/v2/series',
      { type: json, body: { file: '-' } },
    ],
    [
      `curl --request GET --url 'https://api.hubapi.com/crm/v3/objects/contacts?limit=10&archived=false' --header 'authorization: Bearer YOUR_ACCESS_TOKEN'`,
      'GET https://api.hubapi.com/crm/v3/objects/contacts?limit=10&archived=false',
      { auth: 'Bearer YOUR_ACCESS_TOKEN' },
    ],
    [
      `curl https://example.zendesk.com/api/v2/users.json -v -u me@example.com/token:plainlyFake`,
      'GET https://example.zendesk.com/api/v2/users.json',
      { auth: 'me@example.com/token:plainlyFake' },
    ],
    [
      `curl -D- -u fred:fred -X POST --data '{"fields":{}}' -H "Content-Type: application/json" http://localhost:8090/rest/api/2/issue/`,
      'POST http://localhost:8090/rest/api/2/issue/',
      { auth: 'fred:fred', type: json, body: '{"fields":{}}' },
    ],
    [
      `curl -D- -u admin:admin -X POST -H "X-Atlassian-Token: nocheck" -F "file=@myfile.txt" http://localhost:8080/rest/api/2/issue/T-1/attachments`,
      'POST http://localhost:8080/rest/api/2/issue/T-1/attachments',
      { auth: 'admin:admin', body: { parts: 'file=@myfile.txt' } },
    ],
    [
      `curl -v -X GET -H "Accept: application/json" -H "Authorization: SSWS \${api_token}" "https://\${yourOktaDomain}/api/v1/users?limit=200"`,
      `GET https://\${yourOktaDomain}/api/v1/users?limit=200`,
    ],
    [
      `curl --request POST --url 'https://tenant.auth0.com/oauth/token' --header 'content-type: application/x-www-form-urlencoded' --data grant_type=client_credentials --data client_id=YOUR_CLIENT_ID --data audience=YOUR_API`,
      'POST https://tenant.auth0.com/oauth/token',
      { body: { form: 'grant_type=client_credentials&client_id=YOUR_CLIENT_ID&audience=YOUR_API' } },
    ],
    [
      `curl -v -X POST "https://api-m.sandbox.paypal.com/v1/oauth2/token" -u "CLIENT_ID:CLIENT_SECRET" -H "Content-Type: application/x-www-form-urlencoded" -d "grant_type=client_credentials"`,
      'POST https://api-m.sandbox.paypal.com/v1/oauth2/token',
      { auth: 'CLIENT_ID:CLIENT_SECRET', body: { form: 'grant_type=client_credentials' } },
    ],
    [
      `curl https://connect.squareupsandbox.com/v2/payments -X POST -H 'Square-Version: 2024-01-18' -H 'Authorization: Bearer ACCESS_TOKEN' -H 'Content-Type: application/json' -d '{\n    "amount_money": {"amount": 1000}\n  }'`,
      'POST https://connect.squareupsandbox.com/v2/payments',
      { auth: 'Bearer ACCESS_TOKEN', type: json, body: '{\n    "amount_money": {"amount": 1000}\n  }' },
    ],
    [
      `curl -g "https://api.mapbox.com/geocoding/v5/mapbox.places/{query}.json?access_token=pk.fake"`,
      'GET https://api.mapbox.com/geocoding/v5/mapbox.places/{query}.json?access_token=pk.fake',
    ],
    [
      `curl -H 'Content-Type: application/json' -d '{"contents":[]}' -X POST 'https://generativelanguage.googleapis.com/v1beta/models/gemini:generateContent?key=YOUR_API_KEY'`,
      'POST https://generativelanguage.googleapis.com/v1beta/models/gemini:generateContent?key=YOUR_API_KEY',
      { type: json, body: '{"contents":[]}' },
    ],
    [
      `curl -X POST -H "Authorization: Bearer $(gcloud auth print-access-token)" -H "Content-Type: application/json; charset=utf-8" -d @request.json "https://vision.googleapis.com/v1/images:annotate"`,
      'POST https://vision.googleapis.com/v1/images:annotate',
      { type: 'application/json; charset=utf-8', body: { file: 'request.json' } },
    ],
    [
      `curl 'https://docs-demo.firebaseio.com/users.json?orderBy="$key"&limitToFirst=2'`,
      'GET https://docs-demo.firebaseio.com/users.json?orderBy="$key"&limitToFirst=2',
    ],
    [
      `curl -X PUT -d '{ "name": "Alan" }' 'https://docs-demo.firebaseio.com/users/alan.json'`,
      'PUT https://docs-demo.firebaseio.com/users/alan.json',
      { type: 'application/x-www-form-urlencoded', body: '{ "name": "Alan" }' },
    ],
    [
      `curl 'https://ref.supabase.co/rest/v1/todos?select=*' -H "apikey: plainlyFake" -H "Authorization: Bearer plainlyFake" -H "Range: 0-9"`,
      'GET https://ref.supabase.co/rest/v1/todos?select=*',
      { auth: 'Bearer plainlyFake' },
    ],
    [
      `curl -X POST "https://api.vercel.com/v13/deployments?teamId=team_1" -H "Authorization: Bearer $VERCEL_TOKEN" -H "Content-Type: application/json" --data-raw "{\\"name\\":\\"my-project\\"}"`,
      'POST https://api.vercel.com/v13/deployments?teamId=team_1',
      { auth: 'Bearer $VERCEL_TOKEN', type: json, body: '{"name":"my-project"}' },
    ],
    [
      `curl -H "Content-Type: application/zip" -H "Authorization: Bearer plainlyFake" --data-binary "@website.zip" https://api.netlify.com/api/v1/sites/s/deploys`,
      'POST https://api.netlify.com/api/v1/sites/s/deploys',
      { auth: 'Bearer plainlyFake', type: 'application/zip', body: { file: 'website.zip' } },
    ],
    [
      `curl -k -H "Authorization: Bearer $TOKEN" https://$APISERVER/api/v1/namespaces/default/pods`,
      'GET https://$APISERVER/api/v1/namespaces/default/pods',
      { auth: 'Bearer $TOKEN' },
    ],
    [
      `curl --cacert ca.crt --cert client.crt --key client.key https://10.0.0.1:6443/version`,
      'GET https://10.0.0.1:6443/version',
    ],
    [
      `curl -X PATCH -H "Content-Type: application/strategic-merge-patch+json" --data '{"spec":{"replicas":2}}' http://localhost:8001/apis/apps/v1/namespaces/default/deployments/web`,
      'PATCH http://localhost:8001/apis/apps/v1/namespaces/default/deployments/web',
      { type: 'application/strategic-merge-patch+json', body: '{"spec":{"replicas":2}}' },
    ],
    [
      `curl --header "X-Vault-Token: ..." --request LIST http://127.0.0.1:8200/v1/secret/metadata`,
      'LIST http://127.0.0.1:8200/v1/secret/metadata',
    ],
    [
      `curl --request PUT --data @payload.json http://127.0.0.1:8500/v1/agent/service/register`,
      'PUT http://127.0.0.1:8500/v1/agent/service/register',
      { type: 'application/x-www-form-urlencoded', body: { file: 'payload.json' } },
    ],
    [
      `curl -X PUT -d 'value' http://127.0.0.1:8500/v1/kv/my-key`,
      'PUT http://127.0.0.1:8500/v1/kv/my-key',
      { type: 'application/x-www-form-urlencoded', body: 'value' },
    ],
    [
      `curl -g 'http://localhost:9090/api/v1/query?query=rate(http_requests_total{job="a"}[5m])'`,
      'GET http://localhost:9090/api/v1/query?query=rate(http_requests_total{job="a"}[5m])',
    ],
    [
      `curl -G http://localhost:9090/api/v1/query_range --data-urlencode 'query=up' -d start=1 -d step=15s`,
      'GET http://localhost:9090/api/v1/query_range?query=up&start=1&step=15s',
    ],
    [
      `curl -i -XPOST 'http://localhost:8086/write?db=mydb' --data-binary 'cpu_load_short,host=server01 value=0.64 1434055562000000000'`,
      'POST http://localhost:8086/write?db=mydb',
      {
        type: 'application/x-www-form-urlencoded',
        body: 'cpu_load_short,host=server01 value=0.64 1434055562000000000',
      },
    ],
    [
      `curl -H "Title: Hi" -d "Backup successful 😀" ntfy.sh/mytopic`,
      'POST http://ntfy.sh/mytopic',
      { type: 'application/x-www-form-urlencoded', body: 'Backup successful 😀' },
    ],
    [
      `curl -T ./hello.txt https://transfer.sh/hello.txt`,
      'PUT https://transfer.sh/hello.txt',
      { body: { file: './hello.txt' } },
    ],
    [
      `curl --upload-file ./hello.txt https://transfer.sh/`,
      'PUT https://transfer.sh/hello.txt',
      { body: { file: './hello.txt' } },
    ],
    [
      `curl -u user:pass -T app.jar "https://artifactory.example.com/repo/app.jar"`,
      'PUT https://artifactory.example.com/repo/app.jar',
      { auth: 'user:pass', body: { file: 'app.jar' } },
    ],
    [
      `curl -v -u admin:admin123 -X POST 'http://localhost:8081/service/rest/v1/components?repository=maven' -F "maven2.asset1=@/a.jar;type=application/java-archive" -F maven2.asset1.extension=jar`,
      'POST http://localhost:8081/service/rest/v1/components?repository=maven',
      { auth: 'admin:admin123', body: { parts: 'maven2.asset1=@/a.jar maven2.asset1.extension=jar' } },
    ],
    [
      `curl -u guest:guest -H "content-type:application/json" -X PUT -d'{"durable":true}' http://localhost:15672/api/queues/%2F/my-queue`,
      'PUT http://localhost:15672/api/queues/%2F/my-queue',
      { auth: 'guest:guest', type: json, body: '{"durable":true}' },
    ],
    [
      `curl -X POST http://admin:plainlyFake@localhost:5984/mydb -H "Content-Type: application/json" -d '{"a":1}'`,
      'POST http://localhost:5984/mydb',
      { auth: 'admin:plainlyFake', type: json, body: '{"a":1}' },
    ],
    [
      `curl -X POST -L --user me:plainlyFake http://jenkins.example.com/job/a/buildWithParameters --data-urlencode json='{"parameter": [{"name":"id", "value":"1"}]}'`,
      'POST http://jenkins.example.com/job/a/buildWithParameters',
      {
        auth: 'me:plainlyFake',
        body: { form: 'json=%7B%22parameter%22%3A+%5B%7B%22name%22%3A%22id%22%2C+%22value%22%3A%221%22%7D%5D%7D' },
      },
    ],
    [
      `curl -u plainlyFake: https://app.asana.com/api/1.0/users/me`,
      'GET https://app.asana.com/api/1.0/users/me',
      { auth: 'plainlyFake:' },
    ],
    [
      `curl -H "X-TrackerToken: plainlyFake" -X GET "https://www.pivotaltracker.com/services/v5/me"`,
      'GET https://www.pivotaltracker.com/services/v5/me',
    ],
    [
      `curl https://api.linear.app/graphql -H "Authorization: lin_api_plainlyFake" -H "Content-Type: application/json" --json '{ "query": "{ viewer { id } }" }'`,
      'POST https://api.linear.app/graphql',
      { type: json, body: '{ "query": "{ viewer { id } }" }' },
    ],
    [
      `curl -X POST https://api.pushover.net/1/messages.json -F "token=APP" -F "user=USER" -F "message=hello" -F "attachment=@a.jpg"`,
      'POST https://api.pushover.net/1/messages.json',
      { body: { parts: 'token=APP user=USER message=hello attachment=@a.jpg' } },
    ],
    [
      `curl -s --form-string "token=APP" --form-string "message=hello; world" https://api.pushover.net/1/messages.json`,
      'POST https://api.pushover.net/1/messages.json',
      { body: { parts: 'token=APP message=hello; world' } },
    ],
    [
      `curl -H "Authorization: Key plainlyFake" --data-binary @image.png -H "Content-Type: image/png" https://api.example.ai/v1/detect`,
      'POST https://api.example.ai/v1/detect',
      { type: 'image/png', body: { file: 'image.png' } },
    ],
    [
      `curl https://api-inference.huggingface.co/models/gpt2 -X POST -d '{"inputs": "The answer is"}' -H "Authorization: Bearer \${HF_API_TOKEN}"`,
      'POST https://api-inference.huggingface.co/models/gpt2',
      {
        auth: `Bearer \${HF_API_TOKEN}`,
        type: 'application/x-www-form-urlencoded',
        body: '{"inputs": "The answer is"}',
      },
    ],
    [
      `curl http://localhost:11434/api/generate -d '{\n  "model": "llama",\n  "prompt": "Why is the sky blue?"\n}'`,
      'POST http://localhost:11434/api/generate',
      {
        type: 'application/x-www-form-urlencoded',
        body: '{\n  "model": "llama",\n  "prompt": "Why is the sky blue?"\n}',
      },
    ],
    [
      `curl -X POST https://httpbin.org/post -H 'Transfer-Encoding: chunked' -d @file.bin`,
      'POST https://httpbin.org/post',
      { type: 'application/x-www-form-urlencoded', body: { file: 'file.bin' } },
    ],
    [
      `curl --aws-sigv4 "aws:amz:us-east-1:es" --user "KEY:SECRET" https://domain.es.amazonaws.com/_search`,
      'GET https://domain.es.amazonaws.com/_search',
      { auth: 'KEY:SECRET' },
    ],
    [
      `curl -X PUT -T file.txt -H "Content-Type: text/plain" 'https://bucket.s3.amazonaws.com/file.txt?X-Amz-Signature=plainlyfake'`,
      'PUT https://bucket.s3.amazonaws.com/file.txt?X-Amz-Signature=plainlyfake',
      { type: 'text/plain', body: { file: 'file.txt' } },
    ],
    [
      `curl -H "Metadata-Flavor: Google" http://169.254.169.254/computeMetadata/v1/instance/`,
      'GET http://169.254.169.254/computeMetadata/v1/instance/',
    ],
    [
      `curl -H "x-ms-blob-type: BlockBlob" --upload-file a.txt "https://acc.blob.core.windows.net/c/a.txt?sv=1&sig=fake%3D"`,
      'PUT https://acc.blob.core.windows.net/c/a.txt?sv=1&sig=fake%3D',
      { body: { file: 'a.txt' } },
    ],
  ],
  'a terminal': [
    ['curl example.com', 'GET http://example.com/'],
    ['$ curl -I https://example.com', 'HEAD https://example.com/'],
    ['% curl -sIXGET https://example.com/a', 'GET https://example.com/a'],
    ['# curl --head https://example.com', 'HEAD https://example.com/'],
    ['PS C:\\Users\\me> curl.exe -I https://example.com', 'HEAD https://example.com/'],
    ['C:\\Users\\me>curl -I "https://example.com"', 'HEAD https://example.com/'],
    ['curl -fsSL https://get.example.com | sh', 'GET https://get.example.com/'],
    ['curl -LO https://example.com/file.tar.gz', 'GET https://example.com/file.tar.gz'],
    ['curl -o out.html -w "%{http_code}\\n" https://example.com', 'GET https://example.com/'],
    ['curl -x http://proxy:3128 -U me:pass https://example.com', 'GET https://example.com/'],
    ['curl --resolve example.com:443:127.0.0.1 https://example.com/health', 'GET https://example.com/health'],
    ['curl --http2 --tlsv1.2 -m 10 --retry 3 https://example.com', 'GET https://example.com/'],
    [
      'curl -c jar.txt -b jar.txt -d user=a -d pass=b https://example.com/login',
      'POST https://example.com/login',
      { body: { form: 'user=a&pass=b' } },
    ],
    ['curl -b "session=plainlyFake; theme=dark" https://example.com/me', 'GET https://example.com/me'],
    ['curl -A "Mozilla/5.0" -e https://google.com https://example.com', 'GET https://example.com/'],
    ['curl -r 0-499 https://example.com/video.mp4', 'GET https://example.com/video.mp4'],
    [
      'curl -X POST https://example.com -d ""',
      'POST https://example.com/',
      { type: 'application/x-www-form-urlencoded', body: '' },
    ],
    [
      'curl -X OPTIONS -H "Origin: https://a.example" -H "Access-Control-Request-Method: PUT" https://example.com',
      'OPTIONS https://example.com/',
    ],
    [
      'curl --json @body.json https://example.com',
      'POST https://example.com/',
      { type: json, body: { file: 'body.json' } },
    ],
    [
      `curl --json '{"a":1}' -X PATCH https://example.com`,
      'PATCH https://example.com/',
      { type: json, body: '{"a":1}' },
    ],
    [
      'curl --oauth2-bearer plainlyFake https://example.com',
      'GET https://example.com/',
      { auth: 'Bearer plainlyFake' },
    ],
    ['curl --digest -u me:pass https://example.com', 'GET https://example.com/', { auth: 'me:pass' }],
    ['curl -nL https://example.com', 'GET https://example.com/'],
    ['curl https://example.com -H "X-A: 1" && echo done', 'GET https://example.com/'],
    ['curl https://example.com > /dev/null 2>&1', 'GET https://example.com/'],
    ['curl https://example.com 2>/dev/null | grep -i title', 'GET https://example.com/'],
    ['curl --location --request GET "https://example.com/a?b=c"', 'GET https://example.com/a?b=c'],
    [
      `curl -XPOST -H'Content-Type: application/json' -d'{"a":1}' https://example.com`,
      'POST https://example.com/',
      { type: json, body: '{"a":1}' },
    ],
    [`curl -H 'X-Custom;' -H 'Accept:' https://example.com`, 'GET https://example.com/'],
    ['curl --url-query "q=a b" https://example.com/search', 'GET https://example.com/search?q=a+b'],
    [`curl "https://example.com/?q=\\"a\\"&b=\\$5"`, 'GET https://example.com/?q="a"&b=$5'],
    [`curl 'https://example.com/search?q=it'\\''s'`, "GET https://example.com/search?q=it's"],
    [`curl https://example.com/search\\?q=a\\&b=c`, 'GET https://example.com/search?q=a&b=c'],
    [`curl -X POST https://example.com \\\n# the title\n`, 'POST https://example.com/'],
    [
      `curl -d "$(cat body.json)" https://example.com`,
      'POST https://example.com/',
      { type: 'application/x-www-form-urlencoded', body: '$(cat body.json)' },
    ],
    [`curl -H "Host: other.example" http://127.0.0.1:8080/`, 'GET http://127.0.0.1:8080/'],
    [
      `curl -F "a=1;type=application/json" -F "b=@x.txt;filename=y.txt" https://example.com`,
      'POST https://example.com/',
      { body: { parts: 'a=1 b=@x.txt' } },
    ],
    [
      `curl -X POST -F 'json={"a":1};type=application/json' https://example.com`,
      'POST https://example.com/',
      { body: { parts: 'json={"a":1}' } },
    ],
    [
      `curl --data-urlencode "comment@file.txt" https://example.com`,
      'POST https://example.com/',
      { type: 'application/x-www-form-urlencoded', body: '' },
    ],
    ['curl -- https://example.com', 'GET https://example.com/'],
    ['curl https://example.com/1 https://example.com/2', 'GET https://example.com/1'],
    ['curl https://example.com/1 --next https://example.com/2', 'GET https://example.com/1'],
    ['curl -Z --compressed --no-progress-meter https://example.com', 'GET https://example.com/'],
    ['curl https://example.com/a#b', 'GET https://example.com/a'],
    ['curl "https://[::1]:8080/a"', 'GET https://[::1]:8080/a'],
    ['curl https://пример.example/путь', 'GET https://пример.example/%D0%BF%D1%83%D1%82%D1%8C'],
  ],
  Windows: [
    [
      `curl -X POST "https://sandbox.api.video/videos" -H "Content-Type: application/json" -u plainlyFake: -d "{\\"title\\":\\"My video\\"}"`,
      'POST https://sandbox.api.video/videos',
      { auth: 'plainlyFake:', type: json, body: '{"title":"My video"}' },
    ],
    [
      `curl ^\n  -X POST ^\n  -H "Content-Type: application/json" ^\n  -d "{\\"title\\": \\"a & b\\"}" ^\n  https://sandbox.api.video/videos`,
      'POST https://sandbox.api.video/videos',
      { type: json, body: '{"title": "a & b"}' },
    ],
    [
      `curl -d "{""title"":""My video""}" -H "Content-Type: application/json" https://sandbox.api.video/videos`,
      'POST https://sandbox.api.video/videos',
      { type: json, body: '{"title":"My video"}' },
    ],
    [
      `curl.exe -F "file=@C:\\videos\\my.mp4" https://sandbox.api.video/upload?token=to1`,
      'POST https://sandbox.api.video/upload?token=to1',
      { body: { parts: 'file=@C:\\videos\\my.mp4' } },
    ],
    [
      `curl.exe -d '{\\"a\\":1}' -H 'Content-Type: application/json' https://example.com`,
      'POST https://example.com/',
      { type: json, body: '{"a":1}' },
    ],
    [
      `curl.exe -d "{\`"a\`":1}" -H "Content-Type: application/json" https://example.com`,
      'POST https://example.com/',
      { type: json, body: '{"a":1}' },
    ],
    [
      `curl.exe -H "Authorization: Bearer $env:TOKEN" https://example.com`,
      'GET https://example.com/',
      { auth: 'Bearer $env:TOKEN' },
    ],
    [`& curl.exe -s 'https://example.com' | ConvertFrom-Json`, 'GET https://example.com/'],
    [
      `curl.exe -X POST https://example.com -H 'Content-Type: application/json' -d @'\n{ "it's": 1 }\n'@`,
      'POST https://example.com/',
      { type: json, body: `{ "it's": 1 }` },
    ],
    [
      `curl -u %USER_NAME%:%PASSWORD% https://example.com`,
      'GET https://example.com/',
      { auth: '%USER_NAME%:%PASSWORD%' },
    ],
    [`curl "https://example.com/a?b=1^&c=2" ^\r\n -s`, 'GET https://example.com/a?b=1^&c=2'],
    [`curl https://example.com/a?b=1^&c=2 ^\r\n -s`, 'GET https://example.com/a?b=1&c=2'],
  ],
};

export const documentedCommands: readonly RealCommand[] = Object.entries(rows).flatMap(([origin, commands]) =>
  commands.map(([command, request, rest]) => ({ origin, command, request, ...rest })),
);
