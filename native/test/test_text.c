#include "check.h"
#include "text.h"

#include <stdlib.h>

static void copied_with_its_end(void) {
    char *text = text_from(fake_env(), fake_bytes("abc", 3));
    CHECK_MEM("abc", text, 4);
    free(text);
    text = text_from(fake_env(), fake_bytes(NULL, 0));
    CHECK_MEM("", text, 1);
    free(text);
}

static void no_text_and_no_memory(void) {
    CHECK(text_from(fake_env(), NULL) == NULL);
    jbyteArray bytes = fake_text("abc");
    fail_memory(1);
    CHECK(text_from(fake_env(), bytes) == NULL);
}

static void handed_to_java_without_its_end(void) {
    fake_enter();
    jbyteArray bytes = text_to(fake_env(), "abc");
    CHECK_EQ(3, fake_length(bytes));
    CHECK_MEM("abc", fake_elements(bytes), 3);
    CHECK_EQ(0, fake_length(text_to(fake_env(), "")));
    fake_fail_new(1);
    CHECK(text_to(fake_env(), "abc") == NULL);
    CHECK(fake_take_exception());
}

int main(void) {
    RUN(copied_with_its_end);
    RUN(no_text_and_no_memory);
    RUN(handed_to_java_without_its_end);
    return 0;
}
