import { expect, test } from 'vitest';
import type { RequestTemplate } from '@/utils/http/request-template.ts';
import type { SnippetFormat, SnippetOptions } from './snippet-format.ts';
import { snippetFormats } from './snippet-formats.ts';
import { buildTemplate, json, trickyText, variables } from './templates.fixture.ts';

const withheld: SnippetOptions = { variables, containedKey: null };

function write(id: string, template: RequestTemplate, options = withheld): string {
  const written = formatOf(id).write(template, options);
  return written.ok ? written.text : written.message;
}

function formatOf(id: string): SnippetFormat {
  const format = snippetFormats.find((known) => known.id === id);
  if (format === undefined) throw new Error(`There is no format ${id}.`);
  return format;
}

const create = buildTemplate('plainly-fake-key', {
  method: 'POST',
  headers: [json],
  body: { kind: 'text', text: '{\n  "title": "It\'s $5"\n}' },
});

test('fetch', () => {
  expect(write('fetch', create)).toMatchInlineSnapshot(`
    "const key = prompt('APIVIDEO_KEY');
    if (!key) throw new Error('Set APIVIDEO_KEY.');

    const response = await fetch('https://sandbox.api.video/videos', {
      method: 'POST',
      headers: {
        'Authorization': 'Basic ' + btoa(String.fromCharCode(...new TextEncoder().encode(key + ':'))),
        'Content-Type': 'application/json',
      },
      body: \`{
      "title": "It's $5"
    }\`,
    });
    console.log(response.status, await response.text());
    "
  `);
});

test('Node.js', () => {
  expect(write('node', create)).toMatchInlineSnapshot(`
    "const key = process.env.APIVIDEO_KEY;
    if (!key) throw new Error('Set APIVIDEO_KEY.');

    const response = await fetch('https://sandbox.api.video/videos', {
      method: 'POST',
      headers: {
        'Authorization': 'Basic ' + Buffer.from(key + ':').toString('base64'),
        'Content-Type': 'application/json',
      },
      body: \`{
      "title": "It's $5"
    }\`,
    });
    console.log(response.status, await response.text());
    "
  `);
});

test('Python', () => {
  expect(write('python', create)).toMatchInlineSnapshot(`
    "import base64
    import http.client
    import os

    key = os.environ["APIVIDEO_KEY"]

    body = """{
      "title": "It's $5"
    }"""

    connection = http.client.HTTPSConnection("sandbox.api.video")
    connection.request(
        "POST",
        "/videos",
        body=body.encode(),
        headers={
            "Authorization": "Basic " + base64.b64encode((key + ":").encode()).decode(),
            "Content-Type": "application/json",
        },
    )
    response = connection.getresponse()
    print(response.status, response.reason)
    print(response.read().decode())
    "
  `);
});

test('PHP', () => {
  expect(write('php', create)).toMatchInlineSnapshot(`
    "<?php
    $key = getenv('APIVIDEO_KEY') ?: exit("Set APIVIDEO_KEY.\\n");

    $request = curl_init('https://sandbox.api.video/videos');
    curl_setopt_array($request, [
        CURLOPT_CUSTOMREQUEST => 'POST',
        CURLOPT_HTTPHEADER => [
            'Authorization: Basic ' . base64_encode($key . ':'),
            'Content-Type: application/json',
        ],
        CURLOPT_POSTFIELDS => "{\\n"
            . "  \\"title\\": \\"It's \\$5\\"\\n"
            . '}',
        CURLOPT_RETURNTRANSFER => true,
    ]);
    $content = curl_exec($request);
    if ($content === false) exit(curl_error($request) . "\\n");
    echo curl_getinfo($request, CURLINFO_RESPONSE_CODE), "\\n", $content, "\\n";
    "
  `);
});

test('Go', () => {
  expect(write('go', create)).toMatchInlineSnapshot(`
    "package main

    import (
    	"fmt"
    	"io"
    	"log"
    	"net/http"
    	"os"
    	"strings"
    )

    func main() {
    	key := os.Getenv("APIVIDEO_KEY")
    	if key == "" {
    		log.Fatal("Set APIVIDEO_KEY.")
    	}

    	body := strings.NewReader(\`{
      "title": "It's $5"
    }\`)

    	request, err := http.NewRequest("POST", "https://sandbox.api.video/videos", body)
    	if err != nil {
    		log.Fatal(err)
    	}
    	request.SetBasicAuth(key, "")
    	request.Header.Set("Content-Type", "application/json")

    	response, err := http.DefaultClient.Do(request)
    	if err != nil {
    		log.Fatal(err)
    	}
    	defer response.Body.Close()
    	content, err := io.ReadAll(response.Body)
    	if err != nil {
    		log.Fatal(err)
    	}
    	fmt.Println(response.Status)
    	fmt.Println(string(content))
    }
    "
  `);
});

test('C#', () => {
  expect(write('csharp', create)).toMatchInlineSnapshot(`
    "using System.Text;

    var key = Environment.GetEnvironmentVariable("APIVIDEO_KEY")
        ?? throw new InvalidOperationException("Set APIVIDEO_KEY.");

    using var client = new HttpClient();
    using var request = new HttpRequestMessage(new HttpMethod("POST"), "https://sandbox.api.video/videos");
    request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("{\\n"
        + "  \\"title\\": \\"It's $5\\"\\n"
        + "}"));
    request.Headers.TryAddWithoutValidation("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(key + ":")));
    request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

    using var response = await client.SendAsync(request);
    Console.WriteLine((int)response.StatusCode);
    Console.WriteLine(await response.Content.ReadAsStringAsync());
    "
  `);
});

test('C# of what ends a literal, an escape or a line', () => {
  const body = { kind: 'text', text: trickyText } as const;
  const headers = [['X-Quotes', `it's "a" \\ $c`], json, ['Content-Language', 'de']] as const;
  expect(write('csharp', { ...create, headers, body })).toMatchInlineSnapshot(`
    "using System.Text;

    var key = Environment.GetEnvironmentVariable("APIVIDEO_KEY")
        ?? throw new InvalidOperationException("Set APIVIDEO_KEY.");

    using var client = new HttpClient();
    using var request = new HttpRequestMessage(new HttpMethod("POST"), "https://sandbox.api.video/videos");
    request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("quotes ' \\" \` ''' \\"\\"\\" and a last one\\"\\n"
        + "backslashes \\\\ \\\\\\\\ \\\\n \\\\u0041 \\\\x41 \\\\0\\n"
        + "variables $key \${key} {$key} $(key) %s %d %25 #{key} {key}\\n"
        + "é ü 漢字 👩\\u200d💻 \\u00a0 \\u2028 \\u2029 \\ufeff \\u0085 \\u202e\\n"
        + "control \\u0001 \\u0007 \\u001b \\u007f tab\\t\\n"
        + "line ends \\r\\n"
        + " \\r \\n"
        + "\\n"
        + "\\n"
        + "*/ // <!-- --> ?> <?php EOT 12345678901234567890 1.0"));
    request.Headers.TryAddWithoutValidation("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(key + ":")));
    request.Headers.TryAddWithoutValidation("X-Quotes", "it's \\"a\\" \\\\ $c");
    request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
    request.Content.Headers.TryAddWithoutValidation("Content-Language", "de");

    using var response = await client.SendAsync(request);
    Console.WriteLine((int)response.StatusCode);
    Console.WriteLine(await response.Content.ReadAsStringAsync());
    "
  `);
});

test('Java', () => {
  expect(write('java', create)).toMatchInlineSnapshot(`
    "import java.net.URI;
    import java.net.http.HttpClient;
    import java.net.http.HttpRequest;
    import java.net.http.HttpResponse;
    import java.nio.charset.StandardCharsets;
    import java.util.Base64;
    import java.util.Objects;

    public class ApiRequest {
        public static void main(String[] arguments) throws Exception {
            var key = Objects.requireNonNull(System.getenv("APIVIDEO_KEY"), "Set APIVIDEO_KEY.");
            var credentials = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));

            var request = HttpRequest.newBuilder(URI.create("https://sandbox.api.video/videos"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .method("POST", HttpRequest.BodyPublishers.ofString("{\\n"
                    + "  \\"title\\": \\"It's $5\\"\\n"
                    + "}"))
                .build();
            var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            System.out.println(response.statusCode());
            System.out.println(response.body());
        }
    }
    "
  `);
});

test('HTTPie', () => {
  expect(write('httpie', create)).toMatchInlineSnapshot(`
    "http --ignore-stdin --ignore-netrc \\
      --auth "$APIVIDEO_KEY:" \\
      --raw='{
      "title": "It'\\''s $5"
    }' \\
      POST https://sandbox.api.video/videos \\
      Content-Type:application/json
    "
  `);
});

test('the client of api.video for Node.js', () => {
  expect(write('api-video-node', create)).toMatchInlineSnapshot(`
    "import ApiVideoClient from '@api.video/nodejs-client';

    const key = process.env.APIVIDEO_KEY;
    if (!key) throw new Error('Set APIVIDEO_KEY.');

    const client = new ApiVideoClient({ apiKey: key, baseUri: 'https://sandbox.api.video' });
    console.log(await client.videos.create({
      title: 'It\\'s $5',
    }));
    "
  `);
});

test('the secret itself, where it is asked for', () => {
  expect(write('node', create, { variables: null, containedKey: null })).toMatchInlineSnapshot(`
    "const key = 'plainly-fake-key';

    const response = await fetch('https://sandbox.api.video/videos', {
      method: 'POST',
      headers: {
        'Authorization': 'Basic ' + Buffer.from(key + ':').toString('base64'),
        'Content-Type': 'application/json',
      },
      body: \`{
      "title": "It's $5"
    }\`,
    });
    console.log(response.status, await response.text());
    "
  `);
});

const file = { kind: 'file', file: 'film.mp4' } as const;
const form = (part: object) =>
  ({ kind: 'multipart', parts: [{ name: 'a', value: 'b', contentType: null, ...part }] }) as const;
const get = buildTemplate('plainly-fake-key');

const refusals: [string, string, Partial<RequestTemplate>, string][] = [
  [
    'fetch',
    'a file',
    { method: 'POST', body: file },
    'A page cannot read a file by its name. Copy as Node.js instead.',
  ],
  ['fetch', 'a body with GET', { body: { kind: 'text', text: 'a' } }, 'fetch sends no body with GET.'],
  ['node', 'a body with GET', { body: { kind: 'text', text: 'a' } }, 'fetch sends no body with GET.'],
  ['node', 'a typed part', { method: 'POST', body: form({ contentType: 'text/csv' }) }, 'no type of its own.'],
  ['php', 'a typed part', { method: 'POST', body: form({ contentType: 'text/csv' }) }, 'no type.'],
  ['go', 'a form with parts', { method: 'POST', body: form({}) }, 'takes more Go than a snippet.'],
  ['csharp', 'a file', { method: 'POST', body: file }, 'takes more C# than a snippet.'],
  ['csharp', 'a header in Latin-1', { headers: [['X-A', 'é']] }, 'not ASCII, which HttpClient of .NET sends otherwise'],
  ['java', 'a file', { method: 'POST', body: file }, 'takes more Java than a snippet.'],
  ['java', 'a header in Latin-1', { headers: [['X-A', 'é']] }, 'not ASCII, which HttpClient of Java sends otherwise'],
  [
    'java',
    'a bar in a query',
    { url: 'https://sandbox.api.video/a?b=|' },
    'Java takes no URL that holds |. Write it as %7C.',
  ],
  [
    'java',
    'a bracket in a path',
    { url: 'https://sandbox.api.video/[' },
    'Java takes no URL that holds [. Write it as %5B.',
  ],
  [
    'java',
    'a long body',
    { body: { kind: 'text', text: 'é'.repeat(40_000) } },
    'A text in Java holds 65535 bytes at most',
  ],
  ['httpie', 'a backslash before a separator', { headers: [['X-A', 'a\\:b']] }, 'HTTPie reads a backslash'],
  [
    'httpie',
    'a typed part',
    { method: 'POST', body: form({ contentType: 'text/csv' }) },
    'HTTPie cannot say all of these',
  ],
  ['httpie', 'a NUL', { body: { kind: 'text', text: '\0' } }, 'No argument of a command can hold a NUL'],
  ['httpie', 'a long body', { body: { kind: 'text', text: 'a'.repeat(140_000) } }, 'longer than an argument'],
];

test.each(refusals)('%s refuses %s in a sentence', (id, _what, changes, sentence) => {
  expect(write(id, { ...get, ...changes })).toContain(sentence);
});
