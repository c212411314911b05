"""A web site on this machine for programs that fetch pages: made anew for each run, and counted."""

import http.server
import json
import os
import random
import tempfile

import exercise


class Website:
    """Serves pages that link to each other until the judge ends."""

    def __init__(self):
        # A proxy would look for this machine elsewhere.
        os.environ.update(no_proxy="127.0.0.1", NO_PROXY="127.0.0.1", CONLAB_TRIAL_COMPANY="2")
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.address = "http://127.0.0.1:{}/".format(server.server_address[1])
        if os.fork() == 0:
            try:
                server.serve_forever()
            finally:
                os._exit(0)
        server.server_close()

    def site(self, seed, count):
        """The address of a site of so many pages, the first of which is "0"."""
        run = os.path.basename(os.environ["CONLAB_TRIAL_FOLDER"])
        return "{}{}/{}/{}/{}/".format(self.address, run, exercise.mode(), seed, count)


def pages(seed, count):
    """Each page as its number of words and its links; all of them can be reached from the first.

    Pages come in rows of three, and each links to the whole next row: what is new to one thread is
    new to others at the same time.
    """
    chance = random.Random(seed)
    links = []
    for page in range(count):
        first = page - (page - 1) % 3 + 3 if page else 1
        row = [number for number in range(first, first + 3) if number < count]
        links.append(chance.sample(row, len(row)) + [chance.randrange(count)])
    return [(chance.randrange(100, 1000), [str(link) for link in own]) for own in links]


class Answer(http.server.BaseHTTPRequestHandler):
    """Answers one request with the words and the links of a page."""

    def do_GET(self):
        try:
            run, mode, seed, count, page = self.path.strip("/").split("/")
            words, links = pages(int(seed), int(count))[int(page)]
        except (ValueError, IndexError):
            self.send_error(404)
            return
        log = exercise.WorkLog(os.path.join(tempfile.gettempdir(), run, "work"))
        log.write("begin")
        if mode != exercise.TIMED:
            # Pages that arrive at the same time are what a crawler has to bear.
            log.wait_for_company(log.PATIENCE if mode == exercise.TOGETHER else log.BRIEFLY)
        log.write("end")
        text = json.dumps({"words": words, "links": links}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        """Requests are counted, and not told."""
