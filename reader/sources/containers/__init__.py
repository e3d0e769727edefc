"""What articles come wrapped in: mail, saved pages, books, mailboxes, archives, Markdown; told apart by their content.

Two ways lead out of here. A *wrapping* holds one article (mail, MHTML, web archive): its bytes are kept as they came
and `unwrap` takes the text out when it is cleaned. An *archive* holds many (ZIP, EPUB, mailbox): `parts` lists them
without reading them, and `read_part` reads one. A part's place is written `archive!/part`.
"""
