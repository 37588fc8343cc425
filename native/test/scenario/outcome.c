#include "scenario.h"
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>

/* What a call returned. */
void returned(const char *name, long result) {
    if (result < 0) {
        printf("%s=%s\n", name, strerrorname_np(errno));
    } else {
        printf("%s=%ld\n", name, result);
    }
}

/* Whether a call was done, whatever it returned. */
void done(const char *name, long result) {
    returned(name, result < 0 ? result : 0);
}

/* What was so or not. */
void fact(const char *name, int truth) {
    told(name, truth ? "true" : "false");
}

/* What was seen, in words. */
void told(const char *name, const char *text) {
    printf("%s=%s\n", name, text);
}

/* What was received. */
void told_bytes(const char *name, const char *bytes, long length) {
    printf("%s=%.*s\n", name, (int)length, bytes);
}

/* What a resolver said: a text, or the symbol of its failure. */
void looked_up(const char *name, int status, const char *text) {
    switch (status) {
    case 0:
        told(name, text);
        break;
    case EAI_NONAME:
        told(name, "EAI_NONAME");
        break;
    case EAI_SERVICE:
        told(name, "EAI_SERVICE");
        break;
    default:
        told(name, gai_strerror(status));
    }
}
