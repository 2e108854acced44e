<?php
/**
 * Reads the answer of a feed's server: checks that it is a JSON Feed, and makes its addresses whole, because the copy is in
 * another folder than the feed.
 *
 * @package CxWidgets
 */

namespace CxWidgets;

defined( 'ABSPATH' ) || exit;

/** The largest feed that is read, in bytes; the script has the same limit. */
const MOST_BYTES = 10000000;

/** Keys of a feed whose value is an address. */
const URL_KEYS = array( 'url', 'home_page_url', 'feed_url', 'next_url', 'external_url', 'image', 'banner_image', 'icon', 'favicon', 'avatar', 'photo', 'logo', 'poster', 'described', 'online_url', 'registration_url', 'source' );

/**
 * Returns the text of the copy of a feed.
 *
 * @param string $text What the server sent.
 * @param string $url  The address of the feed.
 * @return string|\WP_Error The error says why it is no feed.
 */
function read_feed( string $text, string $url ) {
	if ( strlen( $text ) > MOST_BYTES ) {
		return new \WP_Error( 'too-large', __( 'The feed is larger than 10 MB. Ask its owner for a shorter one.', 'cx-widgets' ) );
	}
	// A byte order mark is no part of JSON.
	$json = json_decode( preg_replace( '/^\xEF\xBB\xBF/', '', $text ), false, 512, JSON_BIGINT_AS_STRING );
	if ( null === $json ) {
		$is_page = preg_match( '/^\s*<(?:!doctype|html)/i', $text );
		$is_xml  = ! $is_page && preg_match( '/^\s*</', $text );
		return new \WP_Error( 'syntax', syntax_message( (bool) $is_page, $is_xml ? true : false ) );
	}
	if ( ! is_object( $json ) || ! isset( $json->items ) || ! is_array( $json->items ) ) {
		return new \WP_Error( 'format', __( 'The address answers with JSON that is not a JSON Feed: it has no list "items". Use the address of a campaign file or of another JSON Feed.', 'cx-widgets' ) );
	}
	$whole = with_whole_urls( $json, $url );
	$error = inline_hide_list( $whole, $url );
	return $error ? $error : wp_json_encode( $whole, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
}

/**
 * Puts the list of entries to hide into the feed, if it is a file beside it: a page would look for it beside the copy.
 *
 * @return \WP_Error|null An error if the list can't be read: without it, hidden entries would be shown.
 */
function inline_hide_list( object $feed, string $url ): ?\WP_Error {
	$address = $feed->_cx->hide ?? null;
	if ( ! is_string( $address ) ) {
		return null;
	}
	$response = request_feed( \WP_Http::make_absolute_url( $address, $url ), array() );
	$list     = json_decode( (string) wp_remote_retrieve_body( $response ) );
	if ( 200 !== wp_remote_retrieve_response_code( $response ) || ! is_array( $list ) ) {
		return new \WP_Error( 'hide', __( 'The feed names a list of entries to hide, which could not be read. Ask the owner of the feed.', 'cx-widgets' ) );
	}
	$feed->_cx->hide = $list;
	return null;
}

function syntax_message( bool $is_page, bool $is_xml ): string {
	if ( $is_page ) {
		return __( 'The address answers with a web page, not a feed. Use the address of the campaign file itself; it often ends in .json.', 'cx-widgets' );
	}
	if ( $is_xml ) {
		return __( 'The address answers with XML, such as RSS. Use the address of a JSON Feed; "npx cx-widgets-cli convert" makes one from RSS.', 'cx-widgets' );
	}
	return __( 'The address answers with something that is not JSON. Use the address of a JSON Feed.', 'cx-widgets' );
}

/**
 * Returns a part of a feed with whole addresses.
 *
 * @param mixed  $value Part of the feed.
 * @param string $base  The address of the feed.
 */
function with_whole_urls( $value, string $base ) {
	if ( ! is_object( $value ) && ! is_array( $value ) ) {
		return $value;
	}
	foreach ( $value as $key => $inner ) {
		if ( is_string( $inner ) && is_string( $key ) ) {
			$inner = whole_text( $key, $inner, $base );
		} else {
			$inner = with_whole_urls( $inner, $base );
		}
		if ( is_object( $value ) ) {
			$value->$key = $inner;
		} else {
			$value[ $key ] = $inner;
		}
	}
	return $value;
}

function whole_text( string $key, string $text, string $base ): string {
	if ( 'content_html' === $key ) {
		return links_add_base_url( $text, $base );
	}
	return in_array( $key, URL_KEYS, true ) && '' !== $text ? \WP_Http::make_absolute_url( $text, $base ) : $text;
}
