#include "bridge.h"
#include "check.h"

static void by_the_public_way_before_it_has_learned(void) {
    char memory;
    CHECK(direct_address(fake_env(), fake_direct(&memory)) == &memory);
    CHECK_EQ(1, fake_direct_calls());
}

static void without_the_field_it_stays_with_the_public_way(void) {
    char memory;
    fake_has_field(false);
    CHECK_EQ(0, direct_learn(fake_env()));
    CHECK(!fake_take_exception());
    CHECK(direct_address(fake_env(), fake_direct(&memory)) == &memory);
    CHECK_EQ(1, fake_direct_calls());
}

static void without_the_class_the_exception_stays(void) {
    fake_has_classes(false);
    CHECK_EQ(-1, direct_learn(fake_env()));
    CHECK(fake_take_exception());
}

static void by_the_field_once_it_has_learned(void) {
    char memory;
    CHECK_EQ(0, direct_learn(fake_env()));
    CHECK(direct_address(fake_env(), fake_direct(&memory)) == &memory);
    CHECK_EQ(0, fake_direct_calls());
}

int main(void) {
    RUN(by_the_public_way_before_it_has_learned);
    RUN(without_the_field_it_stays_with_the_public_way);
    RUN(without_the_class_the_exception_stays);
    RUN(by_the_field_once_it_has_learned);
    return 0;
}
