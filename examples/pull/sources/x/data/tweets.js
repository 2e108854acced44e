window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1001",
      "created_at": "Mon Oct 05 13:30:00 +0000 2026",
      "full_text": "Our letters now say what to do next: https://t.co/a #ServiceWeek https://t.co/b",
      "lang": "en",
      "entities": {
        "hashtags": [{ "text": "ServiceWeek" }],
        "urls": [{ "url": "https://t.co/a", "expanded_url": "https://agency.example/blog/letters" }]
      },
      "extended_entities": {
        "media": [
          {
            "type": "photo",
            "url": "https://t.co/b",
            "media_url_https": "https://pbs.twimg.com/media/letter.png",
            "ext_alt_text": "A letter before and after: the new one has three lines."
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "id_str": "1002",
      "created_at": "Wed Oct 07 08:00:00 +0000 2026",
      "full_text": "Good morning!",
      "lang": "en",
      "entities": {}
    }
  }
]
